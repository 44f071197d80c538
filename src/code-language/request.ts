import { type Evidence, signsOf } from './evidence.ts';

/** What an HTTP client and server say to each other. */
export const http: Evidence = signsOf('http', [
  [/^(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) \S+ HTTP\/\d/, 8],
  [/^HTTP\/\d(\.\d)? \d{3}\b/, 7],
  [/^(GET|POST|PUT|DELETE|PATCH) https?:\/\/\S+$/m, 2.5],
  [
    /^(Content-Type|Content-Length|Host|Accept|User-Agent|Authorization|Cache-Control|Set-Cookie|Location|Server): /gim,
    0.7,
  ],
]);
