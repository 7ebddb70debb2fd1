//! Unwrapping a backup: into a private folder that goes again, unless the register lies there bare.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use tempfile::TempDir;

use super::{FILES, HEAD, Keys, Layer, MANIFEST, REGISTER, head_of, layer};
use crate::backup::draft;
use crate::backup::files::{Kept, is_name};
use crate::backup::manifest::{LARGEST, Manifest};
use crate::backup::{BackupError, Progress, Result};
use crate::store::folder_of;
use crate::{say, word};

/// A backup without its wrapping.
#[derive(Debug)]
pub(in crate::backup) struct Opened {
    /// The register.
    pub register: PathBuf,
    /// The manifest that was inside.
    pub manifest: Option<Manifest>,
    /// The kept files.
    pub files: Vec<Kept>,
    /// Whether the register is the file itself.
    pub is_bare: bool,
    /// Where it was unwrapped; goes with this.
    folder: Option<TempDir>,
}

/// Wrapped content is not worth reading past this: so many times its size, and a gigabyte. Registers shrink about tenfold.
const MOST: u64 = 200;

/// Takes the wrapping off. An error says which layer could not be read.
pub(in crate::backup) fn open(
    path: &Path,
    keys: &Keys,
    progress: &mut Progress<'_>,
) -> Result<Opened> {
    let head = head_of(path).map_err(BackupError::io("read", path))?;
    if matches!(layer(&head), None | Some(Layer::Register)) {
        return Ok(Opened {
            register: path.to_owned(),
            manifest: None,
            files: Vec::new(),
            is_bare: true,
            folder: None,
        });
    }
    let folder = private_folder(path)?;
    let file = File::open(path).map_err(BackupError::io("read", path))?;
    let size = file
        .metadata()
        .map_err(BackupError::io("read", path))?
        .len();
    let most = size.saturating_mul(MOST).saturating_add(1 << 30);
    let mut unwrapping = Unwrapping {
        path,
        keys,
        most,
        opened: Opened {
            register: folder.path().join(REGISTER),
            manifest: None,
            files: Vec::new(),
            is_bare: false,
            folder: None,
        },
        folder: folder.path().to_owned(),
        size,
        read: Rc::default(),
        progress,
    };
    let counted = Counted {
        file,
        read: Rc::clone(&unwrapping.read),
    };
    unwrapping.peel(Box::new(BufReader::with_capacity(1 << 18, counted)), 0)?;
    let mut opened = unwrapping.opened;
    opened.folder = Some(folder);
    Ok(opened)
}

/// Makes a folder that only its owner may read: beside the backup, where there is as much room, else where the system has its own.
fn private_folder(path: &Path) -> Result<TempDir> {
    let builder = || {
        let mut builder = tempfile::Builder::new();
        builder.prefix(draft::PREFIX);
        builder
    };
    builder()
        .tempdir_in(folder_of(path))
        .or_else(|_| builder().tempdir())
        .map_err(BackupError::io("make a temporary folder for", path))
}

/// The file, which counts the bytes that are read of it.
struct Counted {
    file: File,
    read: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.read.set(self.read.get() + read as u64);
        Ok(read)
    }
}

struct Unwrapping<'u, 'p> {
    path: &'u Path,
    keys: &'u Keys,
    most: u64,
    opened: Opened,
    folder: PathBuf,
    /// The bytes of the file, and those that are read.
    size: u64,
    read: Rc<Cell<u64>>,
    progress: &'u mut Progress<'p>,
}

impl Unwrapping<'_, '_> {
    /// Takes off one layer after the other; no backup has more than three.
    fn peel(&mut self, mut source: Box<dyn Read + '_>, depth: u8) -> Result<()> {
        let mut head = Vec::new();
        (&mut source)
            .take(HEAD as u64)
            .read_to_end(&mut head)
            .map_err(|error| self.broken(&error))?;
        let found = layer(&head);
        let whole = io::Cursor::new(head).chain(source);
        match found {
            Some(Layer::Age) if depth == 0 => {
                let plain = self.decrypt(whole)?;
                self.peel(Box::new(plain), depth + 1)
            }
            Some(Layer::Zstd) if depth <= 1 => {
                let plain = zstd::Decoder::new(whole).map_err(|error| self.broken(&error))?;
                self.peel(Box::new(plain), depth + 1)
            }
            Some(Layer::Register) => self.keep(whole, &self.opened.register.clone()).map(drop),
            Some(Layer::Tar) => self.unpack(whole),
            _ => Err(self.damaged(word!("what is wrapped in it is no register").to_owned())),
        }
    }

    fn decrypt<'r>(&self, source: impl Read + 'r) -> Result<impl Read + 'r> {
        let decryptor = age::Decryptor::new(source).map_err(|error| self.refused(&error, false))?;
        let is_passphrase = decryptor.is_scrypt();
        let path = || self.path.to_owned();
        if is_passphrase && self.keys.passphrase.is_none() {
            return Err(BackupError::Sealed(path()));
        }
        if !is_passphrase && self.keys.identities.is_empty() {
            return Err(BackupError::SealedToKey(path()));
        }
        let keys = self.keys.boxed();
        decryptor
            .decrypt(keys.iter().map(|key| &**key))
            .map_err(|error| self.refused(&error, is_passphrase))
    }

    fn refused(&self, error: &age::DecryptError, is_passphrase: bool) -> BackupError {
        match error {
            age::DecryptError::NoMatchingKeys
            | age::DecryptError::DecryptionFailed
            | age::DecryptError::KeyDecryptionFailed
                if is_passphrase =>
            {
                BackupError::WrongPassphrase(self.path.to_owned())
            }
            age::DecryptError::NoMatchingKeys
            | age::DecryptError::DecryptionFailed
            | age::DecryptError::KeyDecryptionFailed => BackupError::WrongKey(self.path.to_owned()),
            age::DecryptError::ExcessiveWork { .. } => {
                self.damaged(word!("its passphrase would take this machine hours").to_owned())
            }
            other => self.damaged(say!(
                "its encryption cannot be read: {error}",
                error = other
            )),
        }
    }

    fn unpack(&mut self, source: impl Read) -> Result<()> {
        let mut archive = tar::Archive::new(source);
        let entries = archive.entries().map_err(|error| self.broken(&error))?;
        let mut has_register = false;
        for entry in entries {
            let mut entry = entry.map_err(|error| self.broken(&error))?;
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            if entry.header().entry_type() != tar::EntryType::Regular {
                return Err(self.damaged(say!("`{name}` in it is no file", name)));
            }
            match name.strip_prefix(FILES) {
                _ if name == REGISTER && !has_register => {
                    let register = self.opened.register.clone();
                    self.keep(&mut entry, &register)?;
                    has_register = true;
                }
                _ if name == MANIFEST => self.read_manifest(&mut entry)?,
                Some(sha256) if is_name(sha256) => {
                    let path = self.folder.join(sha256);
                    let size = self.keep(&mut entry, &path)?;
                    let sha256 = sha256.to_owned();
                    self.opened.files.push(Kept { sha256, path, size });
                }
                _ => return Err(self.damaged(say!("`{name}` in it is not of a backup", name))),
            }
        }
        // To the very end, where the layers round it keep their checksums.
        io::copy(&mut archive.into_inner(), &mut io::sink())
            .map_err(|error| self.broken(&error))?;
        if has_register {
            Ok(())
        } else {
            Err(self.damaged(word!("no register is in it").to_owned()))
        }
    }

    fn read_manifest(&mut self, source: &mut dyn Read) -> Result<()> {
        let mut text = Vec::new();
        source
            .take(LARGEST)
            .read_to_end(&mut text)
            .map_err(|error| self.broken(&error))?;
        let manifest = Manifest::read(&text).map_err(|why| self.damaged(why))?;
        self.opened.manifest = Some(manifest);
        Ok(())
    }

    /// Writes what a layer holds into a private file; gives its size.
    fn keep(&mut self, source: impl Read, to: &Path) -> Result<u64> {
        let mut file = File::create_new(to).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => self.damaged(word!("it holds a file twice").to_owned()),
            _ => BackupError::io("write", to)(error),
        })?;
        let mut source = source.take(self.most + 1);
        let mut buffer = vec![0; 1 << 18];
        let mut size = 0;
        loop {
            let read = match source.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(self.broken(&error)),
            };
            file.write_all(&buffer[..read])
                .map_err(BackupError::io("write", to))?;
            size += read as u64;
            if !(self.progress)(self.read.get(), self.size) {
                return Err(BackupError::Cancelled);
            }
        }
        if size > self.most {
            return Err(
                self.damaged(word!("it would unpack to more than a register can be").to_owned())
            );
        }
        self.most -= size;
        Ok(size)
    }

    fn broken(&self, error: &io::Error) -> BackupError {
        self.damaged(say!("it cannot be unwrapped: {error}", error))
    }

    fn damaged(&self, why: String) -> BackupError {
        BackupError::Damaged {
            path: self.path.to_owned(),
            problems: vec![why],
        }
    }
}
