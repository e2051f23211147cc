import MusterCLI

await Process.main()
