//! Where everything lies, and on what sort of disk.

use std::fs;
use std::path::{Path, PathBuf};

use super::Finding;
use crate::desk::Desk;
use crate::domain::text::sized;
use crate::{say, word};

/// File systems that lie on another machine: `SQLite`'s locks and its log's index do not hold there.
const REMOTE: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "lustre",
    "ncpfs",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.glusterfs",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.onedriver",
    "fuse.google-drive-ocamlfuse",
];
/// Folders that other programs copy to other machines while they change.
const SYNCED: &[&str] = &[
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "my drive",
    "nextcloud",
    "owncloud",
    "icloud",
    "icloud drive",
    "mobile documents",
    "yandex.disk",
    "yandexdisk",
    "pclouddrive",
    "megasync",
    "seafile",
    "syncthing",
];

/// Looks at the places.
pub(super) fn look(desk: &Desk) -> Vec<Finding> {
    let mut found = vec![
        file(word!("doctor", "register"), &desk.register),
        folder(word!("doctor", "backups"), &desk.backups()),
        folder(word!("doctor", "files"), &desk.files()),
        file(word!("doctor", "configuration"), &desk.config_file),
        folder(word!("doctor", "state"), &desk.state),
        keys(desk),
        Finding::good(word!("doctor", "author"), desk.author.clone()),
        Finding::good(word!("doctor", "today"), desk.today().to_string()),
    ];
    let real = real(&desk.register);
    found.push(file_system(&real));
    found.extend(synced(&real));
    found.extend(open_to_others(&desk.register));
    found
}

fn keys(desk: &Desk) -> Finding {
    let count = desk.config.keys.len();
    match desk.keys() {
        Ok(_) if count == 0 => {
            Finding::good(word!("doctor", "keys"), word!("those of the program"))
        }
        Ok(_) => Finding::good(word!("doctor", "keys"), say!("{count} bound anew", count)),
        Err(wrong) => Finding::wrong(
            word!("doctor", "keys"),
            wrong.every().join("\n"),
            word!("correct the table [keys]; until then the keys of the program are in force"),
        ),
    }
}

fn file(what: &'static str, path: &Path) -> Finding {
    let told = match fs::metadata(path) {
        Ok(file) if file.is_file() => format!("{}   ({})", path.display(), sized(file.len())),
        Ok(_) => say!("{path}   (no file)", path = path.display()),
        Err(_) => say!("{path}   (not there)", path = path.display()),
    };
    match fs::read_link(path) {
        Ok(to) => Finding::good(
            what,
            say!("{told}, a link to {to}", told, to = to.display()),
        ),
        Err(_) => Finding::good(what, told),
    }
}

fn folder(what: &'static str, path: &Path) -> Finding {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Finding::doubtful(
            what,
            say!("{path}   (a link)", path = path.display()),
            word!("nothing is written through a link: put a real folder there"),
        ),
        Ok(found) if found.is_dir() => Finding::good(what, path.display().to_string()),
        Ok(_) => Finding::wrong(
            what,
            say!("{path}   (no folder)", path = path.display()),
            word!("move the file away: a folder is made there when it is needed"),
        ),
        Err(_) => Finding::good(
            what,
            say!("{path}   (made when it is needed)", path = path.display()),
        ),
    }
}

/// Gives where a path really leads, as far as it exists.
fn real(path: &Path) -> PathBuf {
    path.ancestors()
        .map(|each| {
            if each.as_os_str().is_empty() {
                Path::new(".")
            } else {
                each
            }
        })
        .find_map(|each| fs::canonicalize(each).ok())
        .unwrap_or_else(|| path.to_owned())
}

fn file_system(real: &Path) -> Finding {
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    match kind_of(real, &mounts) {
        Some(kind) if REMOTE.contains(&kind.as_str()) => Finding::doubtful(
            word!("doctor", "file system"),
            say!("{kind}: it lies on another machine", kind),
            word!(
                "keep the register on a disk of this machine and put backups there instead: over the network two programs can damage it"
            ),
        ),
        Some(kind) => Finding::good(word!("doctor", "file system"), kind),
        None => Finding::good(
            word!("doctor", "file system"),
            word!("unknown to this system's tables"),
        ),
    }
}

/// Finds the sort of file system in the table of mounts: that of the longest mount point that the path begins with.
fn kind_of(path: &Path, mounts: &str) -> Option<String> {
    let rows = mounts.lines().filter_map(|line| {
        let (place, kind) = line.split_once(" - ")?;
        let point = place
            .split(' ')
            .nth(4)?
            .replace("\\040", " ")
            .replace("\\134", "\\");
        Some((point, kind.split(' ').next()?))
    });
    rows.filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.len())
        .map(|(_, kind)| kind.to_owned())
}

fn synced(real: &Path) -> Option<Finding> {
    let is_shared =
        |folder: &Path| folder.join(".stfolder").exists() || folder.join(".dropbox.cache").exists();
    let part = real
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .find(|part| {
            let name = part.to_lowercase();
            SYNCED
                .iter()
                .any(|known| name == *known || name.starts_with(&format!("{known} -")))
        });
    let part = part.or_else(|| {
        real.ancestors()
            .find(|folder| is_shared(folder))
            .map(|folder| folder.display().to_string())
    });
    part.map(|part| {
        Finding::doubtful(
            word!("doctor", "synchronised"),
            say!("`{part}` seems to be copied to other machines by another program", part),
            word!("such programs copy a register in the midst of a change: keep it elsewhere, and let them have the backups"),
        )
    })
}

#[cfg(unix)]
fn open_to_others(register: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(register).ok()?.permissions().mode() & 0o777;
    (mode & 0o077 != 0).then(|| {
        Finding::doubtful(
            word!("doctor", "permissions"),
            say!(
                "others may read or write the register: mode {mode}",
                mode = format!("{:03o}", mode)
            ),
            format!("chmod 600 {}", register.display()),
        )
    })
}

#[cfg(not(unix))]
fn open_to_others(_register: &Path) -> Option<Finding> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:40 / /home rw - nfs4 server:/home rw
31 30 0:41 / /home/a\\040b rw - btrfs /dev/vdb rw";

    #[test]
    fn the_longest_mount_point_tells_the_file_system() {
        for (path, kind) in [
            ("/var/x", "ext4"),
            ("/home/me/x", "nfs4"),
            ("/home/a b/x", "btrfs"),
            ("/homes/x", "ext4"),
        ] {
            assert_eq!(
                kind_of(Path::new(path), MOUNTS).as_deref(),
                Some(kind),
                "{path}"
            );
        }
        assert_eq!(kind_of(Path::new("/x"), ""), None);
    }

    #[test]
    fn folders_that_are_copied_elsewhere_are_known_by_name() {
        for (path, is_synced) in [
            ("/home/me/Dropbox/servanda.db", true),
            ("/home/me/OneDrive - Ministry/a.db", true),
            ("/home/me/Nextcloud/x/a.db", true),
            ("/home/me/dropboxes/a.db", false),
        ] {
            assert_eq!(synced(Path::new(path)).is_some(), is_synced, "{path}");
        }
    }
}
