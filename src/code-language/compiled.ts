import { type Detector, patternDetector } from './detector.ts';

/** Go. */
export const go: Detector = patternDetector('go', [
  [/^package \w+\s*$/m, 4],
  [/^\s*import \(\s*$/m, 3],
  [/^import "[\w./-]+"$/m, 3],
  [/^\s*"(net\/http|os|fmt|io|log|strings|encoding\/json|github\.com\/[\w./-]+|k8s\.io\/[\w./-]+)"$/m, 1],
  [/^func (\(\w+ \*?[\w.]+\) )?\w+\([^\n]*\{\s*\}?\s*$/m, 4],
  [/^\s*go func\(|\bfunc\(\w* ?[\w.*[\]]*\)[^{\n]*\{/m, 3],
  [/^\s*type \w+ (struct|interface) ?\{/m, 5],
  [/^\s*type \w+ (func\(|\[\]|map\[|string$|int$)/m, 3],
  [/\b\w+(, \w+)* := /, 2],
  [/ := (\[\]|&?\w+\{|map\[|func\()/, 1.5],
  [/\bif err != nil\b/, 4],
  [/\bfmt\.(Print|Sprint|Fprint|Errorf)/, 3],
  [/\bmake\((chan|map|\[\])/, 3],
  [/\bmap\[\w+\][\w*[\]{}]+/, 2.5],
  [/\bfor (\w+, )?\w+ := range\b/, 3],
  [/<-\w+|\w+ <- \w+/, 0.7],
  [/^\s*case <-|^\s*select \{$/m, 2.5],
  [/^\s*defer \w/m, 2],
  [/`json:"/, 3],
  [/\bswitch \w+ := |\.\(type\)/, 2.5],
  [/\biota\b/, 3],
  [/^\s*(const|var|type) \($/m, 2],
  [/\b(sync\.(WaitGroup|Mutex)|context\.\w+|time\.(Duration|Second|Sleep)|os\.Args|http\.Handle\w*|ioutil\.)/, 3],
  [/^\s*go \w[\w.]*\(/m, 2],
  [/\bchan (\w+)/, 1],
  [/;\s*$/m, -1.5],
]);

/** Rust. */
export const rust: Detector = patternDetector('rust', [
  [/^\s*(pub(\(crate\))? )?(async |unsafe |const )*fn \w+(<[^>\n]*>)?\(/m, 4],
  [/\blet mut \w+/, 4],
  [/\b(println|print|format|vec|panic|assert_eq|assert|write|eprintln|todo)!\s*[([]/, 4],
  [/^\s*use (std|crate|super|self|\w+)::[\w:{}*, ]+;/m, 4],
  [/^\s*impl(<[^>\n]*>)? [\w<>:]+( for [\w<>]+)?[^{\n]*\{/m, 4],
  [/\bmatch [\w.&()?]+ \{/, 2],
  [/\b(Some|Ok|Err)\([^)\n]*\)\s*(=>|,|$)/m, 1.5],
  [/\bNone\s*=>/, 1.5],
  [/^\s*#!?\[(derive|cfg|test|allow|tokio|macro)\b/m, 5],
  [/&(mut )?(self|str)\b|&'\w+ /, 2],
  [/\b(Vec|Option|Result|Box|Rc|Arc|HashMap)(<|::)/, 1.5],
  [/\blet \w+(: [\w<>&]+)? = [^\n]*;\s*(\/\/.*)?$/m, 1],
  [/-> (Self|[iu](8|16|32|64)|usize|f64|String|bool|Result|Option)\b/, 2],
  [/\.(unwrap|expect|iter|collect|clone|into)\(/, 1.2],
  [/\b(const|var) \w+ =|=== |function\b/, -3],
]);

/** Kotlin. */
export const kotlin: Detector = patternDetector('kotlin', [
  [/^\s*(override |private |suspend |inline |operator |internal |public |open )*fun (<\w+> )?(\w+\.)?\w+\(/m, 4.5],
  [/^\s*(data|sealed|open|enum|abstract|annotation) class \w+/m, 1.5],
  [/\b(class|interface) \w+(<[^>\n]*>)?\s*\((private |override )*va[lr] \w+: /, 5],
  [/^\s*(private |lateinit |override |const )*va[lr] \w+(: [\w<>?]+)? (= |by )/m, 1.3],
  [/\b(listOf|mapOf|mutableListOf|arrayOf|setOf)\(|\?\.let \{|\bcompanion object\b|\bwhen \(\w+\) \{/, 3],
  [/\bprintln\(/, 0.7],
  [/\bfun main\(/, 1.5],
  [/;\s*$/m, -1],
]);

/** Scala. */
export const scala: Detector = patternDetector('scala', [
  [/^\s*(case class|case object) \w+/m, 4],
  [/^\s*(private |sealed |abstract )*(trait|object) \w+( extends [\w.[\]]+)?\s*(\{|$)/m, 3],
  [
    /^\s*(override |private |implicit |protected )*def \w+(\[[^\]\n]+\])?(\([^)\n]*\))*\s*(: [\w[\], ]+)?\s*=(\s|$)/m,
    4,
  ],
  [/^\s*(implicit |private |lazy |override )*val \w+(: [\w[\], ]+)? = /m, 1.3],
  [/^\s*import (scala|akka|org\.apache\.spark|play|cats)\./m, 5],
  [/\bmatch \{/, 1.5],
  [/^\s*case [\w(), _:.|"']+ =>/m, 1.5],
  [/\b(Some|List|Seq|Option|Map)[[(]/, 0.6],
  [/_ [*+-] |\(_\.|s"[^"\n]*\$\{/, 1.3],
  [/\w+ %%? "[\w.-]+" %/, 4],
  [/;\s*$/m, -1],
]);

/** Swift. */
export const swift: Detector = patternDetector('swift', [
  [/^\s*import (UIKit|SwiftUI|Foundation|Combine|XCTest|AVFoundation)\s*$/m, 5],
  [/^\s*(guard|if) let \w+ = [^;\n]+\{/m, 2],
  [/^\s*guard let\b/m, 3],
  [
    /^\s*(@\w+ |private |public |override |static |mutating |internal |open )*func \w+(<[^>\n]*>)?\([^)\n]*\)( throws)?( -> [\w[\]?<>]+)? \{/m,
    3.5,
  ],
  [/^\s*@(IBOutlet|IBAction|State|Binding|Published|ObservedObject|objc|main|escaping)\b/m, 4],
  [/\b(let|var) \w+: ?(\[?[A-Z]\w*\]?|some \w+)[?!]?( = | \{|$)/m, 2],
  [/\\\(\w+/, 2],
  [/\bself\.\w+/, 0.3],
  [/\bextension \w+(: \w+)? \{/, 3],
  [/;\s*$/m, -1.5],
  [/\bfunc \(\w+ \*?\w+\)|:= /, -4],
]);

/** Haskell. */
export const haskell: Detector = patternDetector('haskell', [
  [/^[a-z]\w*'? :: [\w\s()[\]>,=.-]+$/m, 4],
  [/^module [A-Z][\w.]*( \([^)\n]*\))? where/m, 5],
  [/^import (qualified )?[A-Z][\w.]*( as [A-Z]\w*| \(| hiding|$)/m, 1.5],
  [/^(data|newtype) [A-Z][\w ]* = /m, 3],
  [/^\s+deriving\b/m, 3],
  [/^(instance|class) ([\w ]+ => )?[A-Z]\w* [\w() ]+ where/m, 5],
  [/\b(putStrLn|mapM_|foldr|fmap|return \$|where$|Maybe|Just \w)/gm, 1],
  [/<\$>|>>=|\\\w+ -> | <- /, 0.8],
  [/[;{]\s*$/m, -2],
]);

/** Assembly. */
export const asm: Detector = patternDetector('asm', [
  [/^\s*section\s+\.(text|data|bss)/m, 5],
  [/^\s*\.(text|globl|global|section|data|asciz|word|align)\b/m, 1.5],
  [
    /^\s*(mov[lqbw]?|push[lq]?|pop[lq]?|lea[lq]?|xor|cmp|j(mp|e|ne|z|nz|l|g)|call[q]?|ret[q]?|int|add[lq]?|sub[lq]?|ldr|str|bl)\s+([%$#[]?\w+|\[.*\])(,.*)?\s*(;.*)?$/gm,
    1.2,
  ],
  [/\b(e?[abcd]x|r[abcd]x|[er](sp|bp|si|di))\b/, 1.5],
  [/^\s*global _?\w+/m, 1],
]);
