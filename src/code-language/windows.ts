import { type Detector, patternDetector } from './detector.ts';

const verb =
  'Add|Clear|Compare|Connect|ConvertFrom|ConvertTo|Copy|Disable|Enable|Enter|Exit|Expand|Export|Find|ForEach|Format|Get|Import|Install|Invoke|Join|Measure|Mount|Move|New|Out|Push|Read|Register|Remove|Rename|Resolve|Restart|Resume|Save|Select|Send|Set|Show|Sort|Split|Start|Stop|Suspend|Test|Uninstall|Unregister|Update|Wait|Where|Write';

/** PowerShell, with or without prompts. */
export const powershell: Detector = patternDetector('powershell', [
  [/^PS [A-Z]:[^>\n]*> ?\S/m, 7],
  [/^PS> /m, 5],
  [new RegExp(`^\\s*(\\$\\w+ ?= ?\\(?)?(${verb})-[A-Z][A-Za-z]+\\b(?!:)`, 'gm'), 3],
  [new RegExp(`\\| ?(${verb})-[A-Z]\\w+`), 3],
  [new RegExp(`\\b(${verb})-[A-Z]\\w+ -[A-Z]\\w+`), 1.5],
  [/\$_\.\w+/, 2],
  [/ -(eq|ne|gt|lt|ge|le|like|match|notlike|contains)\s/, 1],
  [/\$(env|global|script|using):\w+/, 3],
  [/\$(true|false|null)\b/i, 1],
  [
    /\[(string|int|switch|Parameter|CmdletBinding|Net\.\w+|System\.[\w.]+|Environment|DateTime|bool)[^\]\n]*\]\s*[$(:]/i,
    1.5,
  ],
  [/^\s*param\s*\(/im, 2],
  [/^\s*function (\w+-\w+|\w+)\s*\{/m, 0.7],
  [/^\s*\$\w+ = /m, 1],
  [/\bNew-Object\b|\bWrite-Host\b/, 1],
  [/@\(|@\{/, 0.8],
  [/;\s*$|<\?php|\bmy \$/m, -1],
]);

/** Windows batch files, and commands with prompts. */
export const bat: Detector = patternDetector('bat', [
  [/^@?echo off\b/im, 6],
  [/^[A-Z]:\\[^>\n]*> ?\S/m, 5],
  [/^\s*rem\b/im, 2],
  [/^\s*::\s*\S/m, 1.5],
  [/%\w+%/, 2],
  [/%%~?\w/, 2],
  [/^\s*for (\/[FDLR] )?.*%%?\w in \(/im, 4],
  [/^\s*set (\/[pa] )?"?\w+=/im, 1.5],
  [/^\s*(if (not )?(exist|errorlevel|defined)|goto \w+|setlocal|endlocal|pause|exit \/b|call :?\w+|cls)\b/im, 2.5],
  [/^:\w+\s*$/m, 1.5],
  [
    /^\s*(net (use|user|start|stop|localgroup|share|view)|ipconfig|netsh|sc (query|config|create|start|stop|delete)|reg (add|query|delete)|schtasks|taskkill|tasklist|xcopy|robocopy|icacls|takeown|diskpart|bcdedit|sfc \/|dism|chkdsk|attrib|gpupdate|shutdown \/|wmic|msiexec|regsvr32|copy [A-Z]:|del \/|rd \/s|rmdir \/s|dir \/|cd \/d|mklink|subst|choco|winget|start "")(\s|$|\/)/im,
    3.5,
  ],
  [/\s\/[a-z]\b/i, 0.4],
  [/\b[A-Z]:\\\w/, 1],
  [/^\s*(\$|#)|"\$|\$[({]/m, -2],
  [/;\s*$|^\s*(import|def|class|using|public|<)\b/m, -3],
]);
