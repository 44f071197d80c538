import { type Detector, patternDetector } from './detector.ts';

/** Diffs in the unified, context and classic formats. */
export const diff: Detector = patternDetector('diff', [
  [/^diff --git a\//m, 9],
  [/^@@ -\d+(,\d+)? \+\d+(,\d+)? @@/m, 9],
  [/^--- \S.*\n\+\+\+ \S/m, 8],
  [/^\*\*\* \S.*\n--- \S/m, 6],
  [/^\*{15}$/m, 3],
  [/^\d+(,\d+)?[acd]\d+(,\d+)?\n[<>] /m, 8],
  [/^[+-]\s*[\w"'</#.{(].*\n[+-]\s*[\w"'</#.{(]/m, 0.5],
  [/^-[^\S\n]*([\w.:"'<-]+)[^\n]*\n\+[^\S\n]*\1[^\n]*$/m, 4],
  [/^-\s+(\S.*\n)\+\s+\S/m, 2],
]);
