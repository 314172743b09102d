import ArgumentParser
import CommandLineInterface

await DecoupageCommand.main()
