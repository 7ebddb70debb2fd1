//! Arguments that are one word of a closed list: `limited`, `json`, `documents`.

use std::ffi::OsStr;
use std::marker::PhantomData;
use std::str::FromStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Error};

/// Reads a code, in either case and with `-` for `_`.
#[derive(Debug, Clone)]
pub(super) struct Choice<T> {
    codes: &'static [&'static str],
    of: PhantomData<T>,
}

/// Makes a reader of these codes.
pub(super) fn choice<T>(codes: &'static [&'static str]) -> Choice<T> {
    Choice {
        codes,
        of: PhantomData,
    }
}

impl<T: FromStr + Clone + Send + Sync + 'static> TypedValueParser for Choice<T> {
    type Value = T;

    fn parse_ref(
        &self,
        tree: &clap::Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, Error> {
        let text = value.to_string_lossy();
        let code = text.trim().to_lowercase();
        let read = self
            .codes
            .iter()
            .find(|known| **known == code || known.replace('-', "_") == code.replace('-', "_"));
        read.and_then(|code| code.parse().ok()).ok_or_else(|| {
            let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(tree);
            let codes = self.codes.iter().map(|code| (*code).to_owned()).collect();
            error.insert(
                ContextKind::InvalidArg,
                ContextValue::String(arg.map(ToString::to_string).unwrap_or_default()),
            );
            error.insert(
                ContextKind::InvalidValue,
                ContextValue::String(text.into_owned()),
            );
            error.insert(ContextKind::ValidValue, ContextValue::Strings(codes));
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(
            self.codes.iter().map(|code| PossibleValue::new(*code)),
        ))
    }
}
