import { type Detector, patternDetector } from './detector.ts';

/** HTTP messages. */
export const http: Detector = patternDetector('http', [
  [/^(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) \S+ HTTP\/\d/, 8],
  [/^HTTP\/\d(\.\d)? \d{3}\b/, 7],
  [/^(GET|POST|PUT|DELETE|PATCH) https?:\/\/\S+$/m, 2.5],
  [
    /^(Content-Type|Content-Length|Host|Accept|User-Agent|Authorization|Cache-Control|Set-Cookie|Location|Server): /gim,
    0.7,
  ],
]);
