import { type Detector, patternDetector } from './detector.ts';

const type =
  '(?:unsigned |signed |const |static |struct |extern |volatile |long )*(?:void|int|char|float|double|long|short|size_t|bool|u?int\\d+_t|FILE|struct \\w+)';

/** C. Syntax that C++ shares counts for C, unless something is only valid in C++. */
export const c: Detector = patternDetector('c', [
  [/^\s*#\s*include\s*[<"][\w./+-]+[>"]/m, 4],
  [
    /^\s*#\s*include\s*<(std\w+|string|math|unistd|errno|sys\/\w+|pthread|assert|ctype|time|signal|linux\/[\w/]+)\.h>/m,
    1.5,
  ],
  [/^\s*#\s*define [A-Z_]\w*\(/m, 1.5],
  [/^\s*#\s*(define [A-Z_a-z]\w*|ifndef \w+|ifdef \w+|endif|pragma \w+)/gm, 1.3],
  [new RegExp(`^${type}\\s*\\*{0,2}\\s*\\w+\\s*\\([^;{}]*\\)\\s*(\\{|;|$)`, 'm'), 2.5],
  [new RegExp(`^\\s*${type}\\s*\\*{0,2}\\s*\\w+(\\[[^\\]\\n]*\\])?\\s*(=[^=\\n]+)?(,[^;\\n]*)?;`, 'gm'), 1],
  [
    /\b(printf|fprintf|scanf|malloc|calloc|realloc|free|sizeof|memset|memcpy|strlen|strcpy|strcmp|fopen|fgets|exit)\s*\(/g,
    0.8,
  ],
  [/\btypedef\s+(struct|enum|union|unsigned|int|char|void)\b/, 4],
  [/^\s*(struct|enum|union)\s+\w+\s*\{/m, 1.5],
  [/\w+->\w+/, 0.7],
  [/\bint main\(/, 1.5],
  [/\bunsigned (char|int|long|short)\b|\bsizeof\(/, 1],
  [/\bstruct \w+ \{ ?\w+ [*\w]+;/, 2],
  [/\bfor \((int|unsigned|size_t) \w+ = /, 1.5],
  [/\bprintf\("/, 1],
  [/\bNULL\b/, 0.4],
  [
    /\bstd::|\bcout\b|\bcin\b|\btemplate\s*<|\bnamespace\b|\bclass\b|\bnullptr\b|#include\s*<\w+>|\bpublic\b|\bprivate\b|\bnew \w|\bauto &|\bvirtual\b|\bvector</g,
    -2.5,
  ],
  [/\bString\b|\bConsole\.|\bSystem\.|\bfunction\b|\$\w+|\bfn\b|\bvar\b|\blet\b|:=|\bfoo\(\): |@\w+$/gm, -2],
  [/^\s*(import|using|package)\b/m, -3],
]);

/** C++. */
export const cpp: Detector = patternDetector('cpp', [
  [/\bstd::\w+/, 4],
  [
    /^\s*#\s*include\s*<(iostream|vector|string|map|memory|algorithm|set|fstream|sstream|thread|functional|utility|Q\w+|boost\/[\w/.]+|c(math|stdio|stdlib|string))>/m,
    6,
  ],
  [/^\s*#\s*include\s*[<"]/m, 1],
  [/^\s*using namespace \w+;/m, 4],
  [/\bc(out|err) ?<< /, 4],
  [/\bcin ?>> /, 3],
  [/^\s*template\s*<\s*(typename|class|int)\b/m, 6],
  [/^\s*(class|struct)\s+\w+\s*(final\s*)?(:\s*(public|private|protected)\s+\w+[^{\n]*)?\{?\s*$/m, 1],
  [/^\s*(class|struct)\s+\w+\s*:\s*(public|private|protected)\s+\w+/m, 3],
  [/^\s*(public|private|protected)\s*(slots)?:\s*$/m, 3],
  [/\bvirtual\s+[\w~]/, 2],
  [/^\s*[\w<>*&:]+\s+\w+::~?\w+\s*\(|^\w+::~?\w+\s*\(/m, 3.5],
  [/\b(nullptr|constexpr|static_cast<|dynamic_cast<|unique_ptr<|shared_ptr<|make_unique<|noexcept|delete \w+;)/, 3],
  [/\bconst \w+ ?& ?\w+/, 2],
  [/\bauto\s*[&*]?\s*\w+\s*(=|:)/, 1.5],
  [/\bvector<\w+>/, 1],
  [/\bfor \(int \w+ = /, 0.7],
  [/^\s*\w+ \w+\s*=\s*\[[&=]?\w*\]\(/m, 3],
  [/^\s*(import|use|package)\b/m, -3],
  [/\bfn\b|\$\w+|=>/, -2],
]);

/** Java. */
export const java: Detector = patternDetector('java', [
  [/\bpublic static void main\s*\(\s*(final )?String/, 8],
  [/\bSystem\.(out|err)\.print/, 4],
  [/^\s*import (static )?(java|javax|org|com|jakarta|android|io)\.[\w.]+(\.\*)?;/m, 5],
  [/^\s*package [\w.]+;/m, 3],
  [
    /^\s*(public|protected|private)\s+(static\s+|final\s+|abstract\s+|synchronized\s+)*(class|interface|enum)\s+\w+/m,
    2,
  ],
  [/\b(extends|implements) \w+[^{\n]*\{/, 1],
  [/^\s*(public|protected|private)\s+(static\s+|final\s+|abstract\s+)*[\w<>[\],]+\s+\w+\s*(\(|=|;)/m, 1.5],
  [
    /^\s*@(Override|Test|Autowired|Entity|Bean|Component|Service|Controller|RestController|RequestMapping|GetMapping|PostMapping|Configuration|Inject|Deprecated|SuppressWarnings|Id|Column|Table|Before|After|Data|Transactional|SpringBootApplication)\b/m,
    3,
  ],
  [/\b(List|Map|Set|ArrayList|HashMap|Optional|Collection|Iterator)<[\w<>, ?]*>\s*(\w|\()/, 1.5],
  [/\bnew (ArrayList|HashMap|StringBuilder|File|Thread|Scanner|BufferedReader|Random|Date)\b/, 2],
  [/^\s*(final )?(String|Integer|Boolean|Long|Double|Object|boolean|int)(\[\])? \w+ ?(=[^=]|;)/m, 1],
  [/\bthrows \w+Exception\b/, 3],
  [/^\s*public (class|interface|enum) \w+ [^:\n]*\{/m, 1.3],
  [/\bfor \(int \w+ = /, 0.7],
  [/\.stream\(\)|\bCollectors\.|\b[A-Z]\w+::\w+\)/, 2],
  [/\.(printStackTrace|equals|getName|toString|length|charAt|getInstance)\(/, 1],
  [/\bcatch ?\((final )?\w*Exception \w+\)/, 1.3],
  [/;\s*$/m, 0.3],
  [/^\s*using [\w.]+;|\bnamespace\b|\bConsole\.|\bget;|\bstring\b|#include|\bfunction\b|\$\w+ ?=|\bdef\b|std::/m, -4],
]);

/** C#. */
export const csharp: Detector = patternDetector('csharp', [
  [/^\s*using (static )?(System|Microsoft|Unity\w*|Xamarin|Newtonsoft)[\w.]*;/m, 6],
  [/^\s*using [A-Z][\w.]*;/m, 3],
  [/^\s*namespace [A-Z][\w.]*\s*[{;]?\s*$/m, 3],
  [/\bConsole\.(Write|Read)(Line)?\(/, 4],
  [/\{\s*get;\s*((private|protected|internal|init)?\s*(set;|init;))?\s*\}/, 5],
  [/\bstatic (async )?(void|Task|int) Main\s*\(/, 4],
  [
    /^\s*(public|protected|private|internal)\s+(static\s+|override\s+|virtual\s+|async\s+|readonly\s+|sealed\s+|partial\s+)*[\w<>[\],?]+\s+\w+/m,
    1.3,
  ],
  [/\b(foreach ?\(\s*\w[\w<>]* \w+ in )/, 2],
  [/\bvar \w+ = (new|await|from|\w+\.\w+)/, 1],
  [/\b(string|bool|decimal)(\[\]|\?)? \w+\s*[=;,)]/, 1],
  [/\.(Where|Select|ToList|FirstOrDefault|OrderBy|Any|ToString|Add|Contains)\(/g, 0.6],
  [
    /^\s*\[(Http\w+|Serializable|Test|TestMethod|Fact|Route|Authorize|ApiController|SerializeField|Required|DllImport)\b/m,
    4,
  ],
  [/\$"[^"\n]*\{\w/, 1.5],
  [/\basync Task\b/, 3],
  [/\b(Debug\.Log|GameObject|Vector[23]\.|GetComponent<|Time\.deltaTime|MessageBox\.Show|Environment\.)/, 3.5],
  [/\bDateTime\.|\bstring\.(Is|Join|Format)|\bTask</, 1.5],
  [/#include|std::|\bimport\b|\bpackage\b|\bfunction\b|\bSystem\.out/, -4],
]);
