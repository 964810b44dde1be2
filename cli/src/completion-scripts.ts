import type { Candidates } from './completion.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The last line of an answer where files may stand too. */
const FILES = ':files';

/** What may come next, as the shell's script reads it: a line each, the meaning behind a tab. */
export function answerText({ words, files }: Candidates, shell: Shell): string {
  // bash replaces only what stands behind the `=`.
  const shown = shell === 'bash' ? words.map((word) => ({ ...word, text: word.text.replace(/^--[\w-]+=/, '') })) : words;
  return [...shown.map(({ text, meaning }) => `${text}\t${meaning}\n`), ...(files ? [`${FILES}\n`] : [])].join('');
}

/** A script for a shell's start. It knows nothing itself: at each Tab it asks the program what may come next. */
export function completionScript(shell: Shell, program: string): string {
  return SCRIPTS[shell](program);
}

const SCRIPTS: Readonly<Record<Shell, (program: string) => string>> = { bash, zsh, fish };

function bash(program: string): string {
  return `_${program}() {
  local word meaning
  COMPREPLY=()
  while IFS=$'\\t' read -r word meaning; do
    if [ "$word" = "${FILES}" ]; then
      compopt -o filenames
      COMPREPLY+=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
    else
      COMPREPLY+=("$word")
    fi
  done < <(${program} completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _${program} ${program}
`;
}

function zsh(program: string): string {
  return `#compdef ${program}
_${program}() {
  local -a described
  local word meaning files
  while IFS=$'\\t' read -r word meaning; do
    if [[ $word == ${FILES} ]]; then
      files=1
    else
      described+=("\${word//:/\\\\:}\${meaning:+:}$meaning")
    fi
  done < <(${program} completion zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#described )) && _describe -V ${program} described
  [[ -n $files ]] && _files
}
compdef _${program} ${program}
`;
}

function fish(program: string): string {
  return `function __${program}_complete
  for line in (${program} completion fish -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
    if test "$line" = ${FILES}
      __fish_complete_path (commandline -ct)
    else
      echo $line
    end
  end
end
complete -c ${program} -f -a '(__${program}_complete)'
`;
}
