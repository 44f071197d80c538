import { type Detector, patternDetector } from './detector.ts';

/** SQL of all dialects, with or without a client's prompts. */
export const sql: Detector = patternDetector('sql', [
  [/^(mysql|mariadb \[.*\]|sqlite|MariaDB \[[^\]\n]*\]|SQL|[\w-]+[=-][#>])> ?\S/im, 3],
  [
    /^\s*(mysql> |\w+=[#>] )?select\s+(?!(the|a|an|your|this|that|from the|one|which|it|all the|any|some)\b(?!\s*(,|from\b)))[\s\S]{1,400}?\bfrom\s+(?!(the|a|an|your|this)\b)[\w."`[(@#]/im,
    4,
  ],
  [/^\s*SELECT\s+[\w('"@*]/m, 2],
  [/^\s*select\s+(@@|\w+\(|\*|count\()/im, 2.5],
  [/\bwhere\s+[\w.`"()]+\s*(=|<|>|!=|<>|\bin\b|\blike\b|\bis\b|\bbetween\b)/i, 1.5],
  [
    /^\s*(mysql> |\w+=[#>] )?create\s+(or replace\s+)?(temporary |unique |global |materialized )?(table|database|index|view|user|schema|trigger|procedure|function|sequence|extension|role|type)\s+\S[^\n]*([;(,]|\b(as|with|on|character|identified|default|authorization)\b|$)/im,
    4,
  ],
  [/^\s*(mysql> |\w+=[#>] )?insert\s+(ignore\s+)?into\s+[\w.`"[\]]+/im, 5],
  [/^\s*update\s+[\w.`"[\]]+\s+set\s+[\w.`"[\]]+\s*=/im, 5],
  [/^\s*delete\s+from\s+[\w.`"]+(\s+where\b|\s*;)/im, 5],
  [/^\s*alter\s+(table|database|user|role|system|session)\s+\S+\s+\w+/im, 4.5],
  [/^\s*(drop|truncate)\s+(table|database|index|view|user|schema)\s+(if exists\s+)?[\w.`"'@%]+/im, 4.5],
  [/^\s*(mysql> )?(grant|revoke)\s+[\w ,]+\s+(on|to)\s+\S/im, 4],
  [/^\s*with\s+(recursive\s+)?\w+\s+as\s*\(/im, 5],
  [
    /^\s*(mysql> )?show\s+(databases|tables|grants|processlist|variables|status|create table|columns|index|engines|slave|master)\b/im,
    3.5,
  ],
  [/^\s*(flush privileges|use \w+;|begin;|commit;|rollback;|describe \w+;|explain (analyze )?select)/im, 2.5],
  [/\b((left|inner|right|outer|cross) )?join\s+[\w.`"]+(\s+(as\s+)?\w+)?\s+(on|using)\b/i, 2.5],
  [/\b(group|order)\s+by\s+[\w.`"(]+/i, 1.5],
  [/\b(varchar|integer|int|bigint|primary key|not null|auto_increment|foreign key|references)\b[\s(,;]/gi, 0.8],
  [/^\s*--\s/m, 0.3],
  [/^\s*(declare|set)\s+@\w+/im, 3],
  [/\b(var|const|let|function|def|import|class|public|echo|print)\b\s+\$?\w+|^\s*\$\s*\w|=>/m, -2.5],
  [/^\s*(mysql|psql|sqlite3|kubectl|docker|curl) -/m, -4],
]);

/** GraphQL: queries and schemas. */
export const graphql: Detector = patternDetector('graphql', [
  [/^\s*(query|mutation|subscription)(\s+\w+)?\s*(\([^)\n]*\$\w+:[^)\n]*\))?\s*\{/m, 5],
  [/^\s*(type|input|interface)\s+\w+(\s+implements\s+\w+)?\s*(@\w+[^{\n]*)?\{/m, 1.5],
  [/^\s*\w+(\([^)\n]*\))?:\s*\[?(ID|String|Int|Float|Boolean|[A-Z]\w+)!?\]?!?\s*(@\w+.*)?$/gm, 1],
  [/:\s*\[?(ID|String|Int|\w+)!/, 2],
  [/\$\w+:\s*\[?[A-Z]\w+!?/, 2],
  [/^\s*(enum|union|scalar|fragment|schema|extend type|directive)\s+[@\w]+( on \w+)?( =)?/m, 1],
  [/^\s*fragment \w+ on [A-Z]\w+ \{/m, 5],
  [/[;=]\s*$|=>|\b(const|let|function|string|number|boolean)\b|:=/m, -3],
]);
