import { constants } from 'node:fs';

/** To open a file for reading: what turns out to be a FIFO does not wait for somebody to write into it. Windows has no such thing. */
export const openFlags: number = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
