/** AUDIT_SEED=… repeats a seed that fast-check printed, in every test that draws. */
const seed = process.env['AUDIT_SEED'];
if (seed !== undefined) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
}

export {};
