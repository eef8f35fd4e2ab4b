package org.terrella.cli;

import picocli.CommandLine.Command;

@Command(
        name = "train",
        description = "Trains the networks that come with Terrella.",
        subcommands = {
            TrainAllCommand.class,
            TrainClipCommand.class,
            TrainAlignmentCommand.class,
            TrainGeoClipCommand.class,
            TrainCellsCommand.class,
            TrainNetworkCommand.class,
            TrainLvlmCommand.class,
            TrainGagaCommand.class,
            TrainSearchCommand.class,
            TrainEvidenceCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TrainCommand {}
