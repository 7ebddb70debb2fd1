//! Compressed, archived and encrypted backups: made, known by content, verified, restored, refused.

use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use servanda::backup::wrapping::{Passphrase, Seal, Wrapping, recipients};
use servanda::backup::{Order, Reason, files, make, restore_to, verify_with};

use super::*;

/// Every way of wrapping, with the keys that open it and the end of its name where there is no kept file.
fn ways() -> Vec<(Wrapping, Keys, &'static str)> {
    let identity = Identity::generate();
    let public = identity.to_public().to_string();
    let passphrase = Passphrase::new("correct horse".to_owned());
    let to_key = Seal::Recipients(recipients([public.as_str()]).unwrap());
    // Cheap to try: a test does not wait for what keeps guessers out.
    let to_passphrase = Seal::Passphrase(passphrase.clone(), Some(2));
    let way = |compress, seal| Wrapping { compress, seal };
    let with_key = Keys {
        identities: vec![identity],
        ..Keys::default()
    };
    let with_passphrase = Keys {
        passphrase: Some(passphrase),
        ..Keys::default()
    };
    vec![
        (way(false, None), Keys::default(), ".db"),
        (way(true, None), Keys::default(), ".db.zst"),
        (
            way(false, Some(to_key.clone())),
            with_key.clone(),
            ".tar.age",
        ),
        (way(true, Some(to_key)), with_key, ".tar.zst.age"),
        (
            way(true, Some(to_passphrase)),
            with_passphrase,
            ".tar.zst.age",
        ),
    ]
}

fn made(desk: &Desk, wrapping: &Wrapping, second: u32) -> Backup {
    let order = Order {
        target: &Target::Folder(desk.backups()),
        wrapping,
        reason: Reason::Asked,
    };
    make(&desk.open(), &order, &stamp(second), &mut on).unwrap()
}

/// Keeps a file beside the register and lets a piece of evidence name it.
fn keep_evidence(desk: &Desk) -> String {
    let paper = desk.path().join("paper.pdf");
    fs::write(&paper, b"%PDF what was signed").unwrap();
    desk.done(&[
        "add",
        "evidence",
        "type=document",
        "title=The signed text",
        &format!("file={}", paper.display()),
    ]);
    fs::remove_file(&paper).unwrap();
    hex(b"%PDF what was signed")
}

#[test]
fn every_way_of_wrapping_comes_back_whole() {
    let desk = Desk::new();
    let kept = keep_evidence(&desk);
    let rows = desk.rows();
    for (at, (wrapping, keys, _)) in (0..).zip(ways()) {
        let made = made(&desk, &wrapping, at);
        assert!(made.name.contains(".tar"), "{}", made.name);
        let verified = verify_with(&made.path, &keys).unwrap();
        assert!(verified.is_sound(), "{:?}", verified.problems);
        drop(verified);
        let elsewhere = desk.path().join(format!("elsewhere-{at}"));
        let to = elsewhere.join("servanda.db");
        restore_to(&made.path, &to, &keys, &mut on).unwrap();
        assert_eq!(content(&to), rows);
        assert_eq!(
            fs::read(elsewhere.join("files").join(&kept)).unwrap(),
            b"%PDF what was signed"
        );
        assert_eq!(
            names(&desk.backups())
                .iter()
                .filter(|name| name.starts_with('.'))
                .count(),
            0
        );
    }
}

#[test]
fn the_name_tells_what_is_round_it_and_the_content_decides() {
    let desk = Desk::new();
    for (at, (wrapping, keys, end)) in (0..).zip(ways()) {
        let made = made(&desk, &wrapping, at);
        assert!(made.name.ends_with(end), "{} {end}", made.name);
        let other = desk.path().join(format!("other-name-{at}"));
        fs::copy(&made.path, &other).unwrap();
        let beside = made.path.with_file_name(format!("{}.json", made.name));
        fs::copy(beside, desk.path().join(format!("other-name-{at}.json"))).unwrap();
        assert!(verify_with(&other, &keys).unwrap().is_sound(), "{end}");
    }
}

#[test]
fn an_encrypted_backup_tells_nothing_of_its_content_to_who_has_no_key() {
    let desk = Desk::new();
    let (wrapping, keys, _) = ways().remove(4);
    let made = made(&desk, &wrapping, 1);
    let beside = fs::read_to_string(desk.backups().join(format!("{}.json", made.name))).unwrap();
    let bytes = fs::read(&made.path).unwrap();
    for word in ["Kazakhstan", "record", "Turkistan"] {
        assert!(!beside.contains(word), "{beside}");
        assert!(!bytes.windows(word.len()).any(|at| at == word.as_bytes()));
    }
    let wrong = Keys {
        passphrase: Some(Passphrase::new("battery staple".to_owned())),
        ..Keys::default()
    };
    let none = verify_with(&made.path, &Keys::default()).unwrap_err();
    assert!(matches!(none, BackupError::Sealed(_)), "{none}");
    let wrong = verify_with(&made.path, &wrong).unwrap_err();
    assert!(matches!(wrong, BackupError::WrongPassphrase(_)), "{wrong}");
    assert!(verify_with(&made.path, &keys).unwrap().is_sound());
}

#[test]
fn every_flipped_byte_of_a_wrapped_backup_is_noticed_even_without_its_manifest() {
    let desk = Desk::new();
    keep_evidence(&desk);
    for (at, (wrapping, keys, end)) in (0..).zip(ways()).skip(1) {
        let made = made(&desk, &wrapping, at);
        fs::remove_file(desk.backups().join(format!("{}.json", made.name))).unwrap();
        let whole = fs::read(&made.path).unwrap();
        for step in 0..6 {
            let place = whole.len() * step / 6;
            flip(&made.path, place);
            let found = verify_with(&made.path, &keys);
            assert!(
                !found.is_ok_and(|found| found.is_sound()),
                "{end} at {place}"
            );
            fs::write(&made.path, &whole).unwrap();
        }
        fs::write(&made.path, &whole[..whole.len() / 2]).unwrap();
        assert!(
            !verify_with(&made.path, &keys).is_ok_and(|found| found.is_sound()),
            "{end} cut"
        );
    }
}

#[test]
fn an_archive_that_is_no_backup_is_refused_and_leaves_nothing() {
    let desk = Desk::new();
    let folder = desk.path().join("hostile");
    fs::create_dir(&folder).unwrap();
    for (name, path) in [
        ("up", "../../escaped"),
        ("other", "passwd"),
        ("files", "files/not-a-hash"),
    ] {
        let mut archive = tar::Builder::new(Vec::new());
        let mut header = tar::Header::new_ustar();
        header.as_ustar_mut().unwrap().name[..path.len()].copy_from_slice(path.as_bytes());
        header.set_size(4);
        header.set_mode(0o600);
        header.set_cksum();
        archive.append(&header, &b"evil"[..]).unwrap();
        let file = folder.join(format!("{name}.tar"));
        fs::write(&file, archive.into_inner().unwrap()).unwrap();
        fs::write(folder.join(format!("{name}.tar.json")), "{}").unwrap();
        let found = backup::verify(&file);
        assert!(!found.is_ok_and(|found| found.is_sound()), "{name}");
    }
    assert!(!desk.path().join("escaped").exists() && !folder.join("escaped").exists());
    assert_eq!(names(&folder).len(), 6);
}

#[test]
fn the_command_line_compresses_encrypts_and_restores() {
    let desk = Desk::new();
    let rows = desk.rows();
    let identity = Identity::generate();
    let key_file = desk.path().join("key.txt");
    fs::write(&key_file, identity.to_string().expose_secret()).unwrap();
    let public = identity.to_public().to_string();
    let file = desk.path().join("stick.tar.zst.age");
    let (name, key) = (file.to_str().unwrap(), key_file.to_str().unwrap());
    let (_, said) = desk.refused(&["backup", "restore", "nowhere", "--yes"]);
    assert!(said.contains("there is no backup"), "{said}");
    desk.done(&["backup", "create", name, "--recipient", &public]);
    let (_, said) = desk.refused(&["backup", "verify", name]);
    assert!(
        said.contains("is encrypted") && said.contains("--identity"),
        "{said}"
    );
    assert!(
        desk.done(&["backup", "verify", name, "--identity", key])
            .contains("sound")
    );
    desk.done(&["status", "F1", "limited", "--note", "later"]);
    desk.done(&["backup", "restore", name, "--identity", key, "--yes"]);
    assert_eq!(desk.rows(), rows);
}

#[test]
fn a_kept_file_that_is_gone_is_told_and_a_changed_one_is_refused() {
    let desk = Desk::new();
    let kept = keep_evidence(&desk);
    let path = desk.path().join("files").join(&kept);
    assert!(files::is_name(&kept) && path.exists());
    fs::write(&path, b"%PDF forged").unwrap();
    let (_, said) = desk.refused(&["backup", "create"]);
    assert!(said.contains("is not what its name says"), "{said}");
    fs::remove_file(&path).unwrap();
    let made: serde_json::Value =
        serde_json::from_str(&desk.done(&["backup", "create", "--format", "json"])).unwrap();
    assert_eq!(made["manifest"]["missing"], serde_json::json!([kept]));
}
