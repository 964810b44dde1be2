import type { Command } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly { readonly long: string; readonly description: string; readonly choices: readonly string[] }[];
}

/** A completion script made from the declared commands, so that the two cannot differ. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = program.commands.map(wordsOf);
  return SCRIPTS[shell](program.name(), commands);
}

const SCRIPTS: Readonly<Record<Shell, (program: string, commands: readonly CommandWords[]) => string>> = { bash, zsh, fish };

function wordsOf(command: Command): CommandWords {
  const options = command.options.filter((option) => option.long && !option.hidden);
  return {
    name: command.name(),
    summary: command.summary(),
    options: options.map((option) => ({ long: option.long ?? '', description: option.description, choices: option.argChoices ?? [] })),
  };
}

function bash(program: string, commands: readonly CommandWords[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) words="${options.map((option) => option.long).join(' ')} --help" ;;`);
  return `_${program}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _${program} ${program}
`;
}

function zsh(program: string, commands: readonly CommandWords[]): string {
  const list = commands.map(({ name, summary }) => `    '${name}:${zshText(summary)}'`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.map((option) => `'${option.long}[${zshText(option.description)}]${option.choices.length > 0 ? `:value:(${option.choices.join(' ')})` : ''}'`);
    return `    ${name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;`;
  });
  return `#compdef ${program}
_${program}() {
  local -a commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case "$words[1]" in
${cases.join('\n')}
  esac
}
compdef _${program} ${program}
`;
}

function zshText(text: string): string {
  return text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&');
}

function fish(program: string, commands: readonly CommandWords[]): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
  const names = commands.map(({ name, summary }) => `complete -c ${program} -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`);
  const options = commands.flatMap(({ name, options: all }) =>
    all.map(({ long, description, choices }) => {
      const values = choices.length > 0 ? ` -xa ${quote(choices.join(' '))}` : '';
      return `complete -c ${program} -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d ${quote(description)}${values}`;
    }),
  );
  return `${[...names, ...options].join('\n')}\n`;
}
