/// The ladders of recognition that come with Bergfried, in the words of a watch file.
enum LadderData {
  static let yaml = """
    # IEC EN 62676-4:2015, pixels per metre at the target.
    - name: dori-2015
      levels:
        - { name: detect, least: 25 }
        - { name: observe, least: 62.5 }
        - { name: recognise, least: 125 }
        - { name: identify, least: 250 }
    # IEC EN 62676-4:2025, pixels per metre at the target.
    - name: oodpcvs-2025
      levels:
        - { name: overview, least: 20 }
        - { name: outline, least: 40 }
        - { name: discern, least: 80 }
        - { name: perceive, least: 125 }
        - { name: characterise, least: 250 }
        - { name: validate, least: 500 }
        - { name: scrutinise, least: 1500 }
    # Johnson's criteria at 50 %: cycles over the critical dimension. A person's is 0.75 m.
    - name: johnson-person
      cycles_over: 0.75
      levels: &johnson
        - { name: detect, least: 1 }
        - { name: recognise, least: 4 }
        - { name: identify, least: 6.4 }
    - name: johnson-vehicle
      cycles_over: 2.3
      levels: *johnson
    # A young fire's plume, 20 m wide: our own choice.
    - name: johnson-smoke
      cycles_over: 20
      levels: *johnson
    """
}
