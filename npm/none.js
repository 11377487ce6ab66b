// This entry has only types.
export {};
