// Plain JavaScript, so that help needs no TypeScript loader.
export const usage = `usage: crowding COMMAND [options]

  crowding simulate [--seed N] [--models N] [--rounds N] [--to R]   write a simulated snapshot
  crowding import FILE... [--rounds FILE]                           write a snapshot from CSV and Parquet files
  crowding collect [--from R] [--to R]                              write or extend a snapshot from Numerai's API
  crowding describe                                                 what the snapshot holds, and what was dropped
  crowding table NAME [--PARAMETER VALUE ...]                       print a table; crowding table --help lists them
  crowding sql "SELECT ..."                                         one query over observations, rounds and every table
  crowding verify                                                   whether every byte is as it was written

--snapshot DIR (or the variable CROWDING_SNAPSHOT) names the snapshot's folder; default: snapshot
--format text|csv|json says how table and sql print, --output FILE into which file
crowding COMMAND --help tells more. Exit code 0: done; 1: the input is at fault; 2: the call is at fault`;
