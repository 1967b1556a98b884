# Les phrases du robot lui-même. Une section par domaine ; ce qui concerne l’association est dans knowledge/.

## hours

hours-open-until = Oui, c’est ouvert, jusqu’à { $until }.
