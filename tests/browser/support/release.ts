import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import {
  releasePaths,
  type AreasFile,
  type ClassesFile,
  type FiguresFile,
  type FrameFile,
  type ModelProjectsFile,
  type ReleaseManifest,
  type ValuesFile,
} from '@kluftatlas/data/domain/release.ts';

/** Text of a file of the release that the site shows, read from its folder and never through the site. */
export const readReleaseText = (path: string): string =>
  readFileSync(join(inject('site').release, path), 'utf8');

const readJson = <File>(path: string): File => JSON.parse(readReleaseText(path)) as File;

export const readManifest = () => readJson<ReleaseManifest>(releasePaths.manifest);
export const readAreas = () => readJson<AreasFile>(releasePaths.areas);
export const readFrame = () => readJson<FrameFile>(releasePaths.frame);
export const readFigures = () => readJson<FiguresFile>(releasePaths.figures);
export const readModelProjects = () => readJson<ModelProjectsFile>(releasePaths.modelProjects);
export const readClasses = (indicator: string) => readJson<ClassesFile>(releasePaths.classes(indicator));
export const readMeasures = (indicator: string) => readJson<MeasuresFile>(releasePaths.measures(indicator));
export const readValues = (indicator: string, period: string) =>
  readJson<ValuesFile>(releasePaths.values(indicator, period));

/** The indicator that the claims of this project name: all technologies, at least 1,000 Mbit/s. */
export const gigabit = 'broadband-all-1000';

/** Every indicator that size classes can be compared by, with values of municipalities or only as aggregates. */
export const comparedIndicator = (id: string) => {
  const { indicators, aggregated } = readManifest();
  const found = [...indicators, ...aggregated].find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`The release compares nothing by ${id}`);
  return found;
};
