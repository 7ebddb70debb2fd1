//! Why a backup was made.

use crate::domain::code::codes;

codes! {
    /// Why a backup was made.
    Reason, "reason", {
        Asked = "asked", Automatic = "automatic", BeforeMigration = "before_migration", BeforeImport = "before_import",
        BeforeRestore = "before_restore", BeforePurge = "before_purge",
    }
}
