/** Milliseconds since 1970; handed in, so that tests can let a quarter of an hour pass. */
export type Clock = () => number
