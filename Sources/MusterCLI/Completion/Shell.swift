/// A shell that can be taught to complete Muster's command lines.
///
/// Its script knows no command: it asks `muster complete` what may stand at the cursor, so it need not be renewed with the
/// program. Paths it finds by itself, since a shell knows best how to quote them.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that the shell reads; ends with a line break.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = #"""
    # Completions of muster for bash 4.4 or later; made by: muster completions bash

    _muster() {
      local program=$1 word=${COMP_WORDS[COMP_CWORD]} typed=${COMP_LINE:0:COMP_POINT} line rest
      local words=("${COMP_WORDS[@]/#\~\//"$HOME"/}")
      COMPREPLY=()
      program=${program/#\~\//"$HOME"/}
      type -P -- "$program" >/dev/null || program=muster
      # Only what stands before the cursor counts of its word.
      while [[ -n $word && $typed != *"$word" ]]; do word=${word%?}; done
      while IFS= read -r line; do
        if [[ $line != :* ]]; then
          COMPREPLY+=("$line")
          continue
        fi
        # Kind of path, characters to leave out, what stands before the path, its beginning.
        rest=${line#* }
        compopt -o filenames 2>/dev/null
        while IFS= read -r -d '' line; do
          COMPREPLY+=("${line:${rest%% *}}")
        done < <(_muster_paths "${line%% *}" "${rest#* }")
      done < <(command "$program" complete bash "$((COMP_CWORD - 1))" -- "${words[@]:1:COMP_CWORD-1}" \
        "$word" "${words[@]:COMP_CWORD+1}" 2>/dev/null)
    }

    # Runs in a process of its own, so that it may change how names are found.
    _muster_paths() {
      local head=${2%% *} start=${2#* } home= path found=() others=()
      shopt -s nullglob
      shopt -u failglob nocaseglob
      set +f
      GLOBIGNORE=
      if [[ $start == '~/'* ]]; then
        home=$HOME
        start=$home${start:1}
      fi
      for path in "$start"*; do
        case $path in
          . | .. | */. | */..) continue ;;
        esac
        if [[ -d $path || $1 == :file || ($1 == :worksheet && $path == *.@(yaml|yml)) ]]; then
          found+=("$path")
        elif [[ $1 == :worksheet ]]; then
          others+=("$path")
        fi
      done
      # A worksheet may have any name, so other files are shown where none has the usual one.
      [[ ${#found[@]} -gt 0 ]] || found=("${others[@]}")
      for path in "${found[@]}"; do
        [[ -z $home ]] || path="~${path:${#home}}"
        printf '%s\0' "$head$path"
      done
    }

    complete -F _muster muster

    """#

  private static let zshScript = #"""
    #compdef muster
    # Completions of muster for zsh; made by: muster completions zsh

    _muster() {
      local program=${${(Q)words[1]}/#\~\//$HOME/} line name head result=1
      local -a before after lines described
      whence -p -- $program >/dev/null || program=muster
      (( CURRENT > 2 )) && before=("${(@)${(@Q)words[2,CURRENT-1]}/#\~\//$HOME/}")
      (( CURRENT < $#words )) && after=("${(@)${(@Q)words[CURRENT+1,-1]}/#\~\//$HOME/}")
      lines=("${(@f)$(
        command $program complete zsh $(( CURRENT - 2 )) -- "$before[@]" "${(Q)PREFIX}" "$after[@]" \
          2>/dev/null
      )}")
      for line in $lines; do
        [[ $line == :* ]] && continue
        name=${line%%$'\t'*}
        # A colon stands between a word and its meaning.
        described+=("${name//:/\\:}${${line#$name}/$'\t'/:}")
      done
      (( $#described )) && _describe -t values 'value' described && result=0
      # Kind of path, characters to leave out, what stands before the path, its beginning.
      for line in ${(M)lines:#:*}; do
        head=${${line#* }#* }
        [[ -n ${head%% *} ]] && compset -P 1 '*='
        case ${line%% *} in
          :worksheet) _files -g '*.(yaml|yml)(-.)' && result=0 ;;
          :folder) _files -/ && result=0 ;;
          :file) _files && result=0 ;;
        esac
      done
      return result
    }

    if [[ $funcstack[1] == _muster ]]; then
      _muster "$@"
    elif (( $+functions[compdef] )); then
      compdef _muster muster
    fi

    """#

  private static let fishScript = #"""
    # Completions of muster for fish; made by: muster completions fish

    function __muster_complete
        set -l before (commandline -opc | string replace -r '^~/' "$HOME/")
        # Variables may be set before the program.
        while string match -qr '^[A-Za-z_]\w*=' -- $before[1]
            set -e before[1]
        end
        set -l token (commandline -ct)
        set -l word (string unescape -- "$token"; or string trim -l -c '\'"' -- "$token")
        set -l after (commandline -op | string replace -r '^~/' "$HOME/")
        set -l skip (count (commandline -opc))
        test -n (commandline -t | string collect); and set skip (math $skip + 1)
        set after $after[(math $skip + 1)..]
        set -l program $before[1]
        command -q -- $program; or set program muster
        command -q $program; or return
        set -l position (math (count $before) - 1)
        for line in (command $program complete fish $position -- $before[2..] "$word" $after 2>/dev/null)
            # Kind of path, characters to leave out, what stands before the path, its beginning.
            set -l ask (string split -m 3 ' ' -- $line)
            switch $ask[1]
                case ':*'
                    __muster_paths $ask[1] "$ask[3]" (string sub -s (math (string length -- "$ask[3]") + 1) -- "$token")
                case '*'
                    echo $line
            end
        end
    end

    function __muster_paths
        # A command without completions of its own is completed with paths.
        set -l paths (complete -C "__muster_no_such_command $argv[3]" | string replace -r '\t.*' '')
        set -l folders (string match -r '.*/$' -- $paths)
        switch $argv[1]
            case :folder
                set paths $folders
            case :worksheet
                set -l sheets (string match -r '.*\.ya?ml$' -- $paths)
                # A worksheet may have any name, so other files are shown where none has the usual one.
                set -q sheets[1]; or set -q folders[1]; and set paths $sheets $folders
        end
        for path in $paths
            echo $argv[2]$path
        end
    end

    complete -c muster -f -a '(__muster_complete)'

    """#
}
