import { describe, expect, it } from 'vitest';
import { releaseFiles } from '../../web/src/lib/data/releaseFiles.ts';

/** Answers with the given status codes in turn and remembers the addresses. */
function server(...statuses: number[]) {
  const asked: string[] = [];
  const fetchFile: typeof fetch = (address) => {
    asked.push(String(address));
    return Promise.resolve(new Response('{"values":[]}', { status: statuses[asked.length - 1] ?? 200 }));
  };
  return { asked, fetchFile };
}

describe('the files of a release in the browser', () => {
  it('come from the one release that the page was written from', async () => {
    const { asked, fetchFile } = server();
    await releaseFiles('2021-12-31-abc', fetchFile).values('broadband-50', '2021-06');
    expect(asked).toEqual(['/data/releases/2021-12-31-abc/values/broadband-50/2021-06.json']);
  });

  it('are fetched once, also when asked for twice at the same time', async () => {
    const { asked, fetchFile } = server();
    const files = releaseFiles('id', fetchFile);
    await Promise.all([files.areas(), files.areas()]);
    await files.areas();
    expect(asked).toHaveLength(1);
  });

  it('name what could not be read, and are tried again after a failure', async () => {
    const { fetchFile } = server(503);
    const files = releaseFiles('id', fetchFile);
    await expect(files.geometry('districts')).rejects.toThrow(
      '/data/releases/id/geo/districts.topo.json: 503',
    );
    await expect(files.geometry('districts')).resolves.toEqual({ values: [] });
  });
});
