/**
 * Something that keeps the server from starting, as one sentence for whoever starts it.
 * `main.ts` prints the sentence and ends with status 1; any other error is a fault of ours and keeps its stack.
 */
export class StartupProblem extends Error {}
