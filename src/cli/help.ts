/** What `terraclone --help` prints. */
export const help = `Usage: terraclone <command> [arguments]

Commands:
  simulate <zstack|tiunimanager|blueking|gpdb|all>
                    Serve a pretended system on the loopback interface, until interrupted. Prints one line
                    of JSON with endpoint and credentials once it is ready.
    --port N        Port to listen on; any free one unless told. With "all", the first of several.
    --speed X       How many times faster than in reality time passes: 60 makes a minute last a second.
    --state FILE    File that keeps what is in the system from one run to the next. With "all", one file
                    per system, with the system's name appended.
    --exports FILE  File to write, before that line is printed, that a shell can source: it leads Terraform to
                    what is served.

  review [NAME=]FILE...
                    Tell what plans would do, for a pull request: each FILE holds what "terraform show -json"
                    printed of a saved plan, - is standard input, and NAME is the stack's, the file's unless told.
    --format F      markdown (unless told) or json.
    --limit N       Most characters of the Markdown, 60000 unless told. Destroys and replacements are the last
                    to be cut, and the counts never are.
    --detailed-exitcode
                    Exit with 0 if nothing changes, 3 if something does, and 4 if something is destroyed,
                    replaced or overwritten. Without it, with 0 in each case.

  expired [DIR...]  List the environments whose time to live has passed, by the states of synthesised stacks:
                    those in cdktf.out unless told. Runs terraform init, where that was not done, and output.
    --within D      Those too that expire before long: 30m, 6h, 2d or 1w.
    --format F      text (unless told) or json.
    --detailed-exitcode
                    Exit with 3 if there are any. Without it, with 0.

  install [DIR]     Put the plugin into a filesystem mirror, ~/.terraform.d/plugins unless told, for plain
                    terraform and tofu on Linux and macOS (on Windows: inside WSL).

  schema            Print the provider's schema as JSON, like terraform providers schema -json.

  help              Print this.

Options:
  --help            Print this.
  --version         Print the version.

Exit codes: 0 done, 1 failed, 2 not understood; with --detailed-exitcode also 3, and of review 4.`;
