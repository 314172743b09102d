import ArgumentParser
import CommandLineInterface

DecoupageCommand.main()
