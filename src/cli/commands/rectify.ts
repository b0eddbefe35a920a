export async function rectify(..._: unknown[]): Promise<number> { return 2; }
