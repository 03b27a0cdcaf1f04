/**
 * Works on all items, at most `atOnce` at the same time; results in the order of the items. The first failure
 * stops the rest: nothing new is begun after it.
 */
export async function severalAtOnce<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  let isStopped = false;
  const worker = async (): Promise<void> => {
    for (const [position, item] of queue) {
      if (isStopped) return;
      try {
        results[position] = await work(item);
      } catch (error) {
        isStopped = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
