import type { CodeBlock } from './block.ts';
import { type Detector, patternDetector, scorePatterns } from './detector.ts';

const instruction =
  /^\s*(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\s+\S/i;

function dockerScore({ text, lines }: CodeBlock): number {
  const from = /^\s*FROM\s+(--platform=\S+\s+)?[\w./:@${}-]+(\s+AS\s+[\w.-]+)?\s*(#.*)?$/im.test(text);
  const commands = lines.filter(line => instruction.test(line));
  if (!commands.length || !instruction.test(lines.find(line => !/^\s*#/.test(line)) ?? '')) return 0;
  const upper = commands.filter(line => /^\s*[A-Z]+\s/.test(line)).length;
  const distinct = new Set(commands.map(line => line.trim().split(/\s/)[0]?.toUpperCase())).size;
  const typical = scorePatterns(
    [
      [/^\s*(CMD|ENTRYPOINT)\s+\[\s*"/im, 2],
      [/^\s*(WORKDIR|VOLUME|COPY|ADD)\s+[\w./$-]*[/.$]/im, 1],
      [
        /^\s*RUN\s+(apt|apk|yum|pip|npm|cd|mkdir|curl|set|go|cargo|useradd|groupadd|wget|dnf|bundle|mvn|make|chmod|chown|yarn|echo|\[)/m,
        2.2,
      ],
      [/^\s*EXPOSE\s+\d+/im, 1.5],
      [/^\s*FROM\s+\w+ (?!as\b)\w+ \w+/im, -4],
      [/^\s*SELECT\b/im, -4],
      [/^\s*from\s+[\w.]+\s+import\b/im, -6],
    ],
    text,
  );
  return (from ? 2 : 0) + (from && /^\s*FROM\s+\S*[:/]/m.test(text) ? 1.5 : 0) + distinct * (upper ? 1 : 0.7) + typical;
}

/** Dockerfiles and fragments of them. */
export const docker: Detector = { language: 'docker', score: dockerScore };

/** Configuration of nginx. */
export const nginx: Detector = patternDetector('nginx', [
  [/^\s*(server|http|events|upstream\s+[\w.-]+|location\s+[^\n{]+)\s*\{/gm, 2],
  [
    /^\s*(listen|server_name|proxy_pass|proxy_set_header|fastcgi_\w+|root|index|try_files|worker_processes|worker_connections|ssl_certificate\w*|access_log|error_log|add_header|proxy_\w+|client_max_body_size|rewrite|gzip\w*|auth_basic\w*|include|return \d{3})\s+[^\n;=]*;\s*(#.*)?$/gm,
    1.6,
  ],
  [
    /\$(host|remote_addr|uri|request_uri|scheme|proxy_add_x_forwarded_for|http_\w+|document_root|fastcgi_script_name)\b/,
    1,
  ],
  [/^\s*server\s+[\w.:-]+(\s+\w+=?\w*)*;/m, 1.5],
  [/\b(function|var|const|public|void|int|char)\b/, -3],
]);

/** Configuration of Apache's web server. */
export const apache: Detector = patternDetector('apache', [
  [
    /^\s*<(VirtualHost|Directory|Location|LocationMatch|FilesMatch|Files|IfModule|Proxy|Limit|DirectoryMatch)\b[^>\n]*>/m,
    5,
  ],
  [
    /^\s*(ServerName|ServerAlias|ServerAdmin|DocumentRoot|ErrorLog|CustomLog|AllowOverride|DirectoryIndex|ServerRoot|ServerTokens)\s+\S/gm,
    1.7,
  ],
  [
    /^\s*(RewriteEngine|RewriteRule|RewriteCond|RewriteBase|LoadModule|ProxyPass|ProxyPassReverse|ProxyPreserveHost|SSLEngine|SSLCertificate\w*)\s+\S/gm,
    2,
  ],
  [
    /^\s*(Order (allow|deny),|Require (all|valid-user|ip|user|host)|Allow from|Deny from|Options [+-]?\w+|AuthType|AuthName|AuthUserFile|Alias \/|Header (set|always)|Redirect)\b/gim,
    1.6,
  ],
  [/^\s*Listen \d+$/m, 2],
]);

/** Terraform. */
export const terraform: Detector = patternDetector('terraform', [
  [/^\s*(resource|data)\s+"[\w-]+"\s+"[\w-]+"\s*\{/m, 7],
  [/^\s*(variable|provider|output|module|backend)\s+"[\w.-]+"\s*\{/m, 5],
  [/^\s*(terraform|locals|required_providers)\s*\{/m, 3],
  [/\b(var|local|module|data)\.[a-z_]+/, 1],
  [/\$\{[a-z_]+\.[\w.]+\}/, 0.5],
  [/^\s*[a-z_]+\s+=\s+("|\[|true|false|\d|var\.)/gm, 0.3],
]);

/** HashiCorp's configuration language in other programs: Vault, Consul, Nomad, Packer. */
export const hcl: Detector = patternDetector('hcl', [
  [
    /^\s*(path|job|group|task|source|build|listener|storage|service|policy|backend)\s+"[^"\n]+"(\s+"[^"\n]+")?\s*\{/m,
    4,
  ],
  [/^\s*[a-z_]+\s*=\s*("|\[|true|false|\d)/gm, 0.3],
  [/;\s*$/m, -3],
]);

/** Makefiles. */
export const make: Detector = patternDetector('make', [
  [/^\.PHONY\s*:/m, 5],
  [/^[\w./%$(){}-][\w./%$(){} -]*:(?!=)[^=\n]*\n\t(?![\w-]+:(\s|$)|- )\S/m, 4],
  [/\$[({][A-Z_]+[)}]/, 1],
  [/^\t.*\$[@<^*]/m, 2],
  [/^[A-Z_]+\s*[:?+]?=\s*\S/m, 0.5],
  [/\$\((wildcard|patsubst|shell|subst|foreach|addprefix|MAKE)\b/, 3],
  [/^(ifeq|ifneq|ifdef|ifndef|endif|include|define|endef)\b/m, 0.8],
  [/^(all|clean|install|build|test)\s*:[\w .-]*\n\t/m, 1],
  [/^\t[\w -]+:\s*(\S+)?\s*$/gm, -1.5],
  [/^\s*(if|for|while|def|class|try|else)\b.*:\s*$/m, -4],
  [/^\s*\S*[{;]\s*$/m, -2],
]);

/** Groovy: build files of Gradle, pipelines of Jenkins. */
export const groovy: Detector = patternDetector('groovy', [
  [/^\s*pipeline\s*\{/m, 4],
  [/^\s*(agent|stages|steps|post|environment|parameters|node)\s*(any|none)?\s*(\{|$)/gm, 1],
  [/^\s*stage\s*\(?['"]/m, 2],
  [/^\s*(sh|bat|echo|git) ['"]/m, 0.7],
  [/^\s*(apply plugin:|id ['"][\w.-]+['"])/m, 3],
  [/^\s*(implementation|compile|testCompile|testImplementation|api|classpath|runtimeOnly)\s*[( ]?['"]/m, 4],
  [/^\s*(buildscript|repositories|dependencies|plugins|android|allprojects|subprojects)\s*\{/m, 2.5],
  [/^\s*def \w+\s*=\s*[^:]*$/m, 2],
  [/^\s*def \w+\([^)]*\)\s*\{/m, 3],
  [/^\s*println\b/m, 0.7],
]);
