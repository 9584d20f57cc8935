/** Entries of one type under keys that the compiler knows, so that a record can name another by its key. */
export const keyed =
  <Entry>() =>
  <Key extends string>(entries: Record<Key, Entry>) =>
    entries
