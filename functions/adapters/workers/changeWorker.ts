import { parentPort } from 'node:worker_threads';
import { changeBetween, type ChangeRequest } from '@kluftatlas/data/measures/change.ts';

parentPort?.on('message', (request: ChangeRequest) => parentPort?.postMessage(changeBetween(request)));
