import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';

/**
 * Calls functions that read pictures, each as soon as few enough others run. There is one more than there are processors: a
 * picture takes several steps, and each has to wait until this thread, which converts notes meanwhile, starts it. The memory for
 * decoded pictures stays bounded.
 */
export const atOnce = pLimit(availableParallelism() + 1);
