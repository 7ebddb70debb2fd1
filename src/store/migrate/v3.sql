-- Version 3: titles sort by alphabet (the rows are renewed by the program), and what is open has its own order by due date.

-- … by due, of what is open only: what is overdue stands at its beginning, however much was done long ago.
CREATE INDEX record_open_due ON record (kind, removed, due_upper, due_lower, ref_key, id, status)
    WHERE removed = 0 AND status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved');
