//! Wrapping a backup.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use super::{FILES, MANIFEST, REGISTER, Wrapping};
use crate::backup::files::Kept;
use crate::backup::manifest::Manifest;
use crate::backup::{BackupError, Progress, Result};
use crate::say;

/// How hard zstd tries: its own default, a fraction of the size at the speed of a disk.
const LEVEL: i32 = 3;
/// What stops the copying: `Interrupted` would be tried again.
const STOP: io::ErrorKind = io::ErrorKind::ConnectionAborted;

/// What goes into a backup.
pub(in crate::backup) struct Content<'c> {
    /// The copy of the register.
    pub register: &'c Path,
    /// The kept files of its evidence.
    pub files: &'c [Kept],
    /// What is written down of it.
    pub manifest: &'c Manifest,
}

/// Writes a backup into a file, layer in layer. Cancelled or failed, the file is of no use.
pub(in crate::backup) fn write(
    content: &Content<'_>,
    wrapping: &Wrapping,
    path: &Path,
    progress: &mut Progress<'_>,
) -> Result<()> {
    let written = File::options()
        .write(true)
        .truncate(true)
        .open(path)
        .and_then(|file| seal(content, wrapping, file, progress));
    written.map_err(|error| match error.kind() {
        STOP => BackupError::Cancelled,
        _ => BackupError::io("write", path)(error),
    })
}

fn seal(
    content: &Content<'_>,
    wrapping: &Wrapping,
    file: File,
    progress: &mut Progress<'_>,
) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 18, file);
    let Some(seal) = &wrapping.seal else {
        compress(content, wrapping, &mut out, progress)?;
        return out.flush();
    };
    let encryptor = seal.encryptor().map_err(io::Error::other)?;
    let mut sealed = encryptor.wrap_output(out)?;
    compress(content, wrapping, &mut sealed, progress)?;
    sealed.finish()?.flush()
}

fn compress(
    content: &Content<'_>,
    wrapping: &Wrapping,
    out: &mut dyn Write,
    progress: &mut Progress<'_>,
) -> io::Result<()> {
    if !wrapping.compress {
        return fill(content, wrapping, out, progress);
    }
    let mut zstd = zstd::Encoder::new(out, LEVEL)?;
    // A flipped bit is found even where there is no manifest.
    zstd.include_checksum(true)?;
    fill(content, wrapping, &mut zstd, progress)?;
    zstd.finish().map(drop)
}

fn fill(
    content: &Content<'_>,
    wrapping: &Wrapping,
    out: &mut dyn Write,
    progress: &mut Progress<'_>,
) -> io::Result<()> {
    let sizes = content.files.iter().map(|kept| kept.size);
    let mut heard = Heard {
        done: 0,
        total: sizes.sum::<u64>() + content.register.metadata()?.len(),
        progress,
    };
    if content.files.is_empty() && wrapping.seal.is_none() {
        let mut register = heard.open(content.register)?;
        return io::copy(&mut register, out).map(drop);
    }
    let mut archive = tar::Builder::new(out);
    let json = content.manifest.to_json();
    append(&mut archive, MANIFEST, json.len() as u64, &json[..])?;
    let files = content.files.iter().map(|kept| {
        let name = [FILES, kept.sha256.as_str()].concat();
        (name, kept.path.as_path())
    });
    let register = std::iter::once((REGISTER.to_owned(), content.register));
    for (name, path) in register.chain(files) {
        let source = heard.open(path)?;
        append(&mut archive, &name, source.size, source)?;
    }
    archive.into_inner().map(drop)
}

/// Appends a file that tells nothing but its name and size, so that the same content gives the same bytes.
fn append<W: Write>(
    archive: &mut tar::Builder<W>,
    name: &str,
    size: u64,
    source: impl Read,
) -> io::Result<()> {
    let mut header = tar::Header::new_ustar();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_mtime(0);
    header.set_entry_type(tar::EntryType::Regular);
    archive.append_data(&mut header, name, source.take(size))
}

/// Files that are read while somebody listens, who may stop it.
struct Heard<'p, 'q> {
    done: u64,
    total: u64,
    progress: &'p mut Progress<'q>,
}

impl<'p, 'q> Heard<'p, 'q> {
    fn open<'h>(&'h mut self, path: &'h Path) -> io::Result<Source<'h, 'p, 'q>> {
        let named = |error: io::Error| {
            let words = say!(
                "`{path}` cannot be read: {error}",
                path = path.display(),
                error
            );
            io::Error::new(error.kind(), words)
        };
        let file = File::open(path).map_err(named)?;
        let size = file.metadata().map_err(named)?.len();
        Ok(Source {
            file,
            size,
            heard: self,
        })
    }
}

/// One of them.
struct Source<'h, 'p, 'q> {
    file: File,
    size: u64,
    heard: &'h mut Heard<'p, 'q>,
}

impl Read for Source<'_, '_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        let heard = &mut *self.heard;
        heard.done += read as u64;
        if (heard.progress)(heard.done, heard.total) {
            Ok(read)
        } else {
            Err(STOP.into())
        }
    }
}
