# Les phrases du robot lui-même. Une section par domaine ; ce qui concerne l’association est dans knowledge/.

## hours

hours-open-until = Oui, c’est ouvert, jusqu’à { $until }.

## telegram

telegram-slow-down = Vous écrivez plus vite que je ne peux répondre. Laissez-moi une minute, puis continuez. Si quelqu’un est en danger, dites-le : à cela, je réponds toujours.
telegram-fault = Pardon, un problème est survenu de mon côté. Reposez votre question dans un instant, ou avec d’autres mots.
