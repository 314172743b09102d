import CommandLineInterface

DecoupageCommand.main()
