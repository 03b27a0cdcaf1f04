import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { anySnapshot } from '../../../contracts/testData.ts';

/** The snapshot that `storeProcess.ts` writes, for whoever reads it afterwards. */
export const writtenSnapshot = anySnapshot({ source: sourceId('written-by-a-process') }).id;
