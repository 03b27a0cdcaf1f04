import type { Picture } from './svgFile.ts';

/** Twice as sharp as on a screen of its own size. */
const scale = 2;

/** The picture as pixels, out of its SVG and of nothing else. */
export async function pngFile(
  svg: string,
  { width, height }: Pick<Picture, 'width' | 'height'>,
): Promise<Blob> {
  const image = new Image();
  // As data and not as an object of the page: some browsers let no pixels of the latter be read.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = scale * width;
  canvas.height = scale * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn'))));
  });
}
