/** Why packed bytes cannot be unpacked: they end too early, are no deflate data, or hold more than was allowed. */
export class InflateFault extends Error {
  readonly fault: 'cut short' | 'bad compression' | 'too long';

  constructor(fault: InflateFault['fault']) {
    super(fault);
    this.fault = fault;
  }
}
