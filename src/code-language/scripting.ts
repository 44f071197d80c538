import { type Detector, patternDetector } from './detector.ts';

/** Python, with or without prompts. */
export const python: Detector = patternDetector('python', [
  [/^>>> /m, 8],
  [/^In \[\d+\]: /m, 6],
  [/^#!.*\bpython/, 10],
  [/^\s*(async )?def \w+\([^\n]*\)?( -> [\w[\], .|"']+)?:?\s*(#.*)?$/m, 2.5],
  [/^\s*(async )?def \w+\([^\n]*\)( -> [\w[\], .|"']+)?:/m, 2],
  [/^\s*class \w+(\([\w., =]*\))?:\s*(#.*)?$/m, 4],
  [/^\s*from [\w.]+ import [\w*(), ]+( as \w+)?\s*(#.*)?$/m, 6],
  [/^\s*import [a-z_][\w.]*( as \w+)?(, [a-z_][\w.]*)*\s*(#.*)?$/m, 2.5],
  [
    /^\s*import (os|sys|re|json|time|datetime|random|math|logging|requests|subprocess|numpy|pandas|argparse|django|flask|socket|csv|threading)\b/m,
    2,
  ],
  [/^\s*(if|elif|while|for|with|try|except|else|finally)\b[^{}\n;]*:\s*(#.*)?$/gm, 1.4],
  [/\bif __name__ == ['"]__main__['"]/, 6],
  [/\bself\.\w+/, 1.5],
  [/^\s*print\(.*\)\s*(#.*)?$/m, 1.3],
  [/^\s*print ["'%\w]/m, 1],
  [/\bfor \w+(, \w+)? in (range|enumerate|zip|sorted|open|\w+)\b[^\n;]*[\]:)]/, 1.5],
  [/\b(None|True|False|elif|lambda \w+:|isinstance\(|len\(|str\(|__\w+__|not in|is None|is not)\b/g, 0.7],
  [/\b(lambda \w+(, \w+)*:|f"[^"\n]*\{|f'[^'\n]*\{)/, 1.7],
  [/^\s*@[\w.]+(\([^)\n]*\))?\n\s*(async )?(def|class) /m, 3],
  [/^\s*"""/m, 1.5],
  [/\b(True|False|None)\b/, 0.8],
  [/^\w+ = [[{(]\s*$/m, 1],
  [/^\s*while (True|1):/m, 2],
  [/^\s*'[\w-]+':\s/m, 1.2],
  [/^\s*(path|url|re_path)\(r?['"]/m, 2.5],
  [/^\s*print\([^;]*\)$/m, 1.8],
  [/\[[^\]\n]+ for \w+ in [^\]\n]+\]/, 3.5],
  [/^\s*(\w+\.)?\w+ = [\w.]+\([^;{]*\)\s*(#.*)?$/gm, 0.4],
  [/\b(np|pd|plt|os|sys|json|df|re|requests|tf|nn|torch|models|random|datetime)\.\w+[\w.]*[([]/g, 1.4],
  [/^\s*(raise \w+|except \w+|pass$|return\b[^;]*$|assert \w)/gm, 0.6],
  [/;\s*$|[^=:(\s] ?\{\s*$|^\s*\}[^,\])\n]|\$\w+|\b(function|var|const|let|then|end|fi|done|local)\b/gm, -1.5],
]);

/** Ruby. */
export const ruby: Detector = patternDetector('ruby', [
  [/^#!.*\bruby/, 10],
  [/^\s*require(_relative)? ['"][\w/.-]+['"]\s*$/m, 3],
  [/^\s*def (self\.)?\w+[?!]?(\([^)\n]*\)| \w+(, \w+)*)?\s*$/m, 2.5],
  [/^\s*end\s*$/m, 1.3],
  [/^\s*(class|module) [A-Z][\w:]*( < [A-Z][\w:]*)?\s*$/m, 2],
  [/\bclass \w+ < [A-Z][\w:]+/, 3],
  [/\bdo( \|[\w, *]+\|)?\s*$/m, 2],
  [/\{ ?\|[\w, ]+\| /, 2.5],
  [/\.(each|map|select|times|inject|reject|nil\?|empty\?)( do| \{|\b)/, 1.3],
  [/^\s*puts\b/m, 1.8],
  [/#\{\w[^}\n]*\}/, 1],
  [
    /^\s*(has_many|belongs_to|validates|attr_accessor|attr_reader|before_action|gem|resources|get|root|namespace) [:'"]/gm,
    2.5,
  ],
  [/:\w+ => /, 2],
  [/^\s*(unless|elsif|rescue|ensure|begin)\b/m, 1],
  [/^\s*[A-Za-z]\w*\.configure\b/m, 3],
  [/@\w+ (\|\|)?= /, 1],
  [/\bthen\b\s*$|\blocal\b|[;]\s*$|^\s*(fi|done|esac)\b/m, -2.5],
]);

/** Perl. */
export const perl: Detector = patternDetector('perl', [
  [/^#!.*\bperl/, 10],
  [/^\s*use (strict|warnings|utf8|Data::\w+|[A-Z]\w+(::\w+)+)\b[^;\n]*;/m, 5],
  [/^\s*(my|our|local) [$@%(]\w/m, 4],
  [/[$@%]\w+\s*=~\s*[ms/]/, 3.5],
  [/\bmy [$@%]\w/, 2],
  [/\bor die\b/, 2],
  [/while \(<\$?\w*>\)/, 4],
  [/\$_\b|@_\b|@ARGV\b|\$1\b/, 0.8],
  [/^\s*sub \w+\s*\{/m, 3.5],
  [/\bforeach my \$\w+/, 3],
  [/\b(push|pop|shift|keys|join|split)\b[^;\n]*[@%]\w+/, 1.5],
  [/->\{\w+\}/, 2],
  [/\b(unless|elsif|chomp|die)\b/, 0.8],
  [/^\s*perl -[\w-]+/m, -3],
  [/<\?php|\becho\b|\$this/, -4],
]);

/** Lua. */
export const lua: Detector = patternDetector('lua', [
  [/^#!.*\blua/, 10],
  [/^\s*local (function )?\w+(, \w+)*( ?=|\()/m, 3],
  [/^\s*local \w+(, \w+)* = [{"'\d\w]/m, 1],
  [/^\s*(local )?function [\w.:]*\([^)\n]*\)\s*$/m, 2],
  [/\bfunction ?\([^)\n]*\)\s*$/m, 1.5],
  [/\bfor \w+(, \w+)? in i?pairs\(/, 5],
  [/^\s*(if|elseif) [^{}\n]+ then\s*(--.*)?$/m, 2],
  [/\belseif\b/, 1],
  [/ ~= /, 1.5],
  [/^\s*end[,)]*\s*$/m, 1],
  [/\w \.\. ["\w]/, 1.5],
  [/^\s*--(\[\[| )/m, 0.4],
  [/\b\w+:\w+\(/, 0.7],
  [/\bnil\b/, 0.4],
  [/\bfor \w+ ?= ?\d+, ?[\w#.]+( ?, ?-?\d+)? do/, 4],
  [/[{;]\s*$|\bfi\b|\bdone\b|\$\w|\bdef\b|\bputs\b/m, -2],
]);

/** PHP. */
export const php: Detector = patternDetector('php', [
  [/<\?(php|=)/, 9],
  [/^\s*\$\w+(\[[^\]\n]*\])* ?\.?= ?[^=\n]+;/m, 2],
  [/\$this->\w+/, 4],
  [/\$_(GET|POST|SERVER|SESSION|COOKIE|FILES|REQUEST)\b/, 4],
  [/^\s*echo [^;\n]+;/m, 1.3],
  [/^\s*((public|private|protected|static|abstract) )*function \w+\([^)\n]*\$\w+/m, 3.5],
  [/^\s*(public|private|protected)( static)? function \w+\(/m, 3.5],
  [/\bforeach ?\(\$\w+ as /, 5],
  [/\$\w+->\w+/, 1.5],
  [/\b(array|isset|empty|mysqli?_\w+|var_dump|define|str_replace|implode|explode|die)\(/, 1],
  [/\b[A-Z]\w+::\w+\(/, 0.8],
  [/'\w+' => /, 1],
  [/" \. \$|\$\w+ \. /, 1],
  [/^\s*(namespace|use) [A-Z]\w+(\\\w+)+;/m, 5],
  [/^\s*(my|our) [$@%]|=~|Write-Host|\bGet-\w|\$\(function|\$\(document| -eq /m, -4],
]);

/** R. */
export const r: Detector = patternDetector('r', [
  [/^#!.*\bRscript/, 10],
  [/^\s*[\w.]+ <- function\s*\(/m, 5],
  [/^\s*[\w.$[\], "']+ <- [\w"(.-]/gm, 1.8],
  [/^\s*(library|require)\(["']?\w[\w.]*["']?\)/m, 4],
  [
    /\b(data\.frame|read\.(csv|table)|ggplot|aes|sapply|lapply|tapply|apply|summary|head|plot|hist|lm|paste0?|as\.(numeric|factor|character|Date)|install\.packages|rnorm|mutate|str|nrow|setwd)\(/g,
    0.7,
  ],
  [/\binstall\.packages\(|\bdata\.frame\(|\bread\.csv\(|\bas\.(numeric|factor)\(|\bsetwd\(/, 2.5],
  [/%>%|%in%/, 4],
  [/\bc\((["'\d-][^)\n]*)\)/, 1.5],
  [/\b\w+\$\w+\b/, 0.7],
  [/\b(TRUE|FALSE|NA)\b/, 0.4],
  [/;\s*$|:=|\bfunc\b|\bchan\b/m, -2],
]);
