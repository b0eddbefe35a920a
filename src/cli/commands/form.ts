export async function form(..._: unknown[]): Promise<number> { return 2; }
