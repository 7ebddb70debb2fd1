//! A backup and its manifest, both of any bytes: listed and verified without a panic; nothing unsound is called sound.
#![no_main]

use libfuzzer_sys::fuzz_target;
use servanda::backup;
use servanda_fuzz::folder;

fuzz_target!(|input: &[u8]| {
    // The first two bytes say how long the manifest is; the rest is the backup.
    let Some(([low, high], rest)) = input.split_first_chunk::<2>() else {
        return;
    };
    let length = usize::from(u16::from_le_bytes([*low, *high])).min(rest.len());
    let (manifest, bytes) = rest.split_at(length);
    let folder = folder().join("backups");
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("servanda-20261123T120000Z.db.zst");
    std::fs::write(&path, bytes).expect("a file");
    std::fs::write(
        folder.join("servanda-20261123T120000Z.db.zst.json"),
        manifest,
    )
    .expect("a file");
    let _ = backup::list(&folder).expect("a folder is listed whatever is in it");
    if let Ok(verified) = backup::verify(&path) {
        assert!(!verified.is_sound() || verified.inspection.is_some());
    }
});
