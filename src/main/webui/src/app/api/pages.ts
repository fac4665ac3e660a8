const MOST = 100;

interface Page<T> {
  items: readonly T[];
  next_cursor: string | null;
}

/** Everything that a list has, page after page; for lists that are short by their nature. */
export async function everyPage<T>(
  read: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const found: T[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await read({ limit: MOST, ...(cursor ? { cursor } : {}) });
    found.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return found;
}
