//! A backup and its manifest, either of any bytes or a real one with wounds: listed and verified without a panic; what is
//! sound was looked into, and with the real manifest it has the content that was written down.
#![no_main]

use std::path::PathBuf;
use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use servanda::backup::{self, Order, Reason, Target, wrapping::Wrapping};
use servanda_fuzz::{folder, stamp, store};

fuzz_target!(|input: &[u8]| {
    // The first byte says what is real, the next two how long the manifest is; the rest is the backup.
    let Some(([shape, low, high], rest)) = input.split_first_chunk::<3>() else {
        return;
    };
    let length = usize::from(u16::from_le_bytes([*low, *high])).min(rest.len());
    let (manifest, bytes) = rest.split_at(length);
    let [whole, beside] = real();
    let manifest = part(shape & 1 == 1, beside, manifest);
    let bytes = part(shape & 2 == 2, whole, bytes);
    let is_real = manifest == *beside;
    let place = folder().join("backups");
    std::fs::create_dir_all(&place).expect("a folder");
    let path = place.join("servanda-20261123T120000Z.db.zst");
    std::fs::write(&path, bytes).expect("a file");
    std::fs::write(manifest_of(&path), manifest).expect("a file");
    let _ = backup::list(&place).expect("a folder is listed whatever is in it");
    let Ok(verified) = backup::verify(&path) else {
        return;
    };
    if verified.is_sound() {
        let found = verified.inspection.expect("what is sound was looked into");
        let told = verified.backup.manifest.and_then(|told| told.content);
        assert!(!is_real || told.as_ref() == Some(&found.content));
    }
});

/// Gives the bytes as they are, or a real file in which they say what is hurt: where, and how.
fn part(is_real: bool, real: &[u8], bytes: &[u8]) -> Vec<u8> {
    if !is_real {
        return bytes.to_vec();
    }
    let mut hurt = real.to_vec();
    for wound in bytes.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([wound[0], wound[1]]));
        let length = hurt.len();
        hurt[at % length] ^= wound[2];
    }
    hurt
}

fn manifest_of(path: &std::path::Path) -> PathBuf {
    path.with_extension("zst.json")
}

/// Gives the bytes of a real backup, and of its manifest.
fn real() -> &'static [Vec<u8>; 2] {
    static REAL: OnceLock<[Vec<u8>; 2]> = OnceLock::new();
    REAL.get_or_init(|| {
        let path = folder().join("real.db.zst");
        let order = Order {
            target: &Target::File(path.clone()),
            wrapping: &Wrapping {
                compress: true,
                ..Wrapping::default()
            },
            reason: Reason::Asked,
        };
        backup::make(&store("manifest.db"), &order, &stamp(), &mut |_, _| true).expect("a backup");
        [path.clone(), manifest_of(&path)].map(|path| std::fs::read(path).expect("its bytes"))
    })
}
