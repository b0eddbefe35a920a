/** Work that may hang or swell: it tells what it finds, message by message; messages are plain data. */
export type Work<Input, Message> = (input: Input, tell: (message: Message) => void) => Promise<void>;

export interface Job<Input, Message> {
  /** The built program that does the work on a thread of its own, where there are threads to start. */
  readonly program: string;
  /** Loads the work itself, where it is done in the thread that asks. */
  readonly load: () => Promise<Work<Input, Message>>;
}

/** What a job may use before it is stopped. */
export interface Bounds {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** A job was stopped at one of its bounds. */
export class OutOfBounds extends Error {
  readonly bound: 'time' | 'memory';

  constructor(bound: OutOfBounds['bound']) {
    super(`out of ${bound}`);
    this.bound = bound;
  }
}
