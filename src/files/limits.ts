const MIB = 1024 * 1024;

/** How many bytes of a file that a person names are read before it is refused. */
export const FILE_LIMITS = {
  configuration: MIB,
  waivers: 4 * MIB,
  plan: 4 * MIB,
  source: 16 * MIB,
  baseline: 256 * MIB,
  stdin: 256 * MIB,
} as const;
