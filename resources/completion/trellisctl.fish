# Completion for trellisctl in fish: commands, their options, and the words that an option takes.
function __trellisctl_command
    set -l words (commandline -opc)
    set -e words[1]
    while set -q words[1]
        switch $words[1]
            case --vault --clinician --passphrase-file
                set -e words[1]
            case '-*'
            case '*'
                echo $words[1]
                return
        end
        set -e words[1]
    end
end

function __trellisctl_is
    contains -- "$(__trellisctl_command)" $argv
end

# An option of these commands; what comes behind them says what it takes.
function __trellisctl_option
    complete -c trellisctl -n "__trellisctl_is $argv[1]" $argv[2..]
end

complete -c trellisctl -n '__trellisctl_is ""' -f -l help
complete -c trellisctl -n '__trellisctl_is ""' -f -l version
complete -c trellisctl -n '__trellisctl_is ""' -f -a 'create sample import clients caseload search progress report
    record-request export calendar backup restore verify audit passphrase recovery-key clinicians convert manual'
complete -c trellisctl -l vault -rF
complete -c trellisctl -l clinician -x
complete -c trellisctl -l passphrase-file -rF

__trellisctl_option report -f -a 'client-summary clinical-summary session-note discharge-summary treatment-plan worksheet
    caseload-review whole-record'
__trellisctl_option export -f -a 'csv json fhir'
__trellisctl_option clinicians -f -a 'list add deactivate reactivate'

__trellisctl_option create -l practice -x
__trellisctl_option 'create clinicians' -l display-name -x
__trellisctl_option 'create clinicians' -l credentials -x
__trellisctl_option import -l dry-run
__trellisctl_option import -l keep-good-rows
__trellisctl_option 'clients caseload search progress audit clinicians' -l json
__trellisctl_option search -l limit -x
__trellisctl_option progress -l all
__trellisctl_option 'progress report record-request export calendar audit' -l client -x
__trellisctl_option report -l relationship -x
__trellisctl_option report -l session -x
__trellisctl_option report -l path -x -a 'self support boundaries security balance'
__trellisctl_option 'report audit' -l from -x
__trellisctl_option report -l to -x
__trellisctl_option 'report record-request manual' -l language -x -a 'en es'
__trellisctl_option 'report record-request manual' -l paper -x -a 'a4 letter'
__trellisctl_option 'report record-request export calendar restore manual' -s o -rF
__trellisctl_option 'report record-request' -l confirm-unsafe-print
__trellisctl_option export -l with-psychotherapy-notes
__trellisctl_option verify -l anchor -x
__trellisctl_option 'passphrase clinicians' -l new-passphrase-file -rF
__trellisctl_option passphrase -l recovery-key-file -rF
