export async function template(_o: unknown, _s: unknown): Promise<void> {}
