import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import {
  releasePaths,
  type AreasFile,
  type ClassesFile,
  type FiguresFile,
  type FindingsFile,
  type FrameFile,
  type ModelProjectsFile,
  type ReleaseManifest,
  type SourceRowsFile,
  type SuccessorsFile,
  type ValuesFile,
} from '@kluftatlas/data/domain/release.ts';
import type { SurveyItemFile, SurveysFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';

/*
 * The only place that reads the release, at build time, from the folder named in `KLUFT_RELEASE`.
 * Never reaches a browser: pages import it in `+page.server.ts`, or behind `import.meta.env.SSR`.
 */

const files = new Map<string, unknown>();

/** @throws Error naming the file, where the folder is not a release */
function readJson<File>(path: string): File {
  if (!files.has(path)) {
    const folder = process.env.KLUFT_RELEASE;
    if (!folder) throw new Error('KLUFT_RELEASE must name the folder of a release (releases/<id>)');
    files.set(path, JSON.parse(readFileSync(join(folder, path), 'utf8')));
  }
  return files.get(path) as File;
}

export const readManifest = () => readJson<ReleaseManifest>(releasePaths.manifest);
export const readAreas = () => readJson<AreasFile>(releasePaths.areas);
export const readFindings = () => readJson<FindingsFile>(releasePaths.findings);
export const readFrame = () => readJson<FrameFile>(releasePaths.frame);
export const readFigures = () => readJson<FiguresFile>(releasePaths.figures);
export const readModelProjects = () => readJson<ModelProjectsFile>(releasePaths.modelProjects);
export const readSuccessors = () => readJson<SuccessorsFile>(releasePaths.successors);
export const readClasses = (indicator: string) => readJson<ClassesFile>(releasePaths.classes(indicator));
export const readMeasures = (indicator: string) => readJson<MeasuresFile>(releasePaths.measures(indicator));
const isThere = (path: string) => readManifest().files.some((file) => file.path === path);
/** `null` where the release has no measures of the indicator. */
export const readMeasuresIfThere = (indicator: string): MeasuresFile | null =>
  isThere(releasePaths.measures(indicator)) ? readMeasures(indicator) : null;
/** No survey where the release says nothing about surveys. */
export const readSurveys = (): SurveysFile =>
  isThere(releasePaths.surveys) ? readJson<SurveysFile>(releasePaths.surveys) : { surveys: [] };
export const readCodebook = (survey: string) => readJson<Codebook>(releasePaths.codebook(survey));
/** The one that the wave was asked with. */
export const readWaveCodebook = (survey: string, wave: string) =>
  readJson<Codebook>(releasePaths.waveCodebook(survey, wave));
export const readSurveyWave = (survey: string, wave: string) =>
  readJson<SurveyWaveFile>(releasePaths.surveyWave(survey, wave));
export const readSurveyItem = (survey: string, wave: string, item: string) =>
  readJson<SurveyItemFile>(releasePaths.surveyItem(survey, wave, item));
export const readRows = (dataset: string, period: string) =>
  readJson<SourceRowsFile>(releasePaths.rows(dataset, period));
export const readValues = (indicator: string, period: string) =>
  readJson<ValuesFile>(releasePaths.values(indicator, period));
